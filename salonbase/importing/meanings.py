"""What the headings and labels of other people's files mean: data, in Russian and English.

A heading is compared in lower case, without ё and without punctuation. ``EXACT`` holds whole headings, ``BEGINNINGS``
those that may go on («телефон мобильный», «комментарий администратора»), ``STEMS`` words that decide wherever they
stand. The first meaning that fits wins, in the order: exact, beginning, stem.
"""

from __future__ import annotations

import re
from functools import lru_cache

NAME, SURNAME, FIRST_NAME, PATRONYMIC = "name", "surname", "first_name", "patronymic"
PHONE, BIRTHDAY, SEX, EMAIL, ADDRESS, MESSENGER = "phone", "birthday", "sex", "email", "address", "messenger"
SOURCE, REASON, NOTE, ALLERGIES, TAGS, CARD_NUMBER = "source", "reason", "note", "allergies", "tags", "card_number"
STICKY_NOTE, PREFERRED_TIME = "sticky_note", "preferred_time"
PREFERRED_SPECIALIST, SPECIALIST = "preferred_specialist", "specialist"
DAY, TIME, COMPLAINT, TEETH, WORK, MATERIALS, SERVICES = (
    "day",
    "time",
    "complaint",
    "teeth",
    "work",
    "materials",
    "services",
)
SUM, DISCOUNT, DUE, PAID, DEBT, PAYMENT, STATUS = "sum", "discount", "due", "paid", "debt", "payment", "status"
TIE = "tie"  # the number by which the tables of another program know a client
DISPLAY_NAME = "display_name"  # the whole name beside columns for its parts
FOREIGN_PHONE = "foreign_phone"  # of a country that the column does not name
IGNORED = "ignored"  # running numbers of rows
AGE = "age"
DO_NOT_DISTURB, BLACKLISTED, FREE_OF_CHARGE = "do_not_disturb", "blacklisted", "free_of_charge"

FLAGS = frozenset({DO_NOT_DISTURB, BLACKLISTED, FREE_OF_CHARGE})
NAMES = frozenset({NAME, SURNAME, FIRST_NAME, PATRONYMIC})
OF_VISIT = frozenset({DAY, TIME, COMPLAINT, TEETH, WORK, MATERIALS, SERVICES, SUM, DUE, PAID, DEBT, PAYMENT, STATUS})

EXACT: dict[str, tuple[str, ...]] = {
    NAME: (
        "фио", "ф и о", "фио клиента", "фио пациента", "клиент", "пациент", "имя клиента", "имя пациента",
        "полное имя", "фамилия имя отчество", "фамилия имя", "фамилия и имя", "фамилия и о", "имя и фамилия",
        "имя фамилия", "гость", "заказчик", "покупатель", "контакт", "контактное лицо", "наименование",
        "ф и о пациента", "ф и о клиента", "кто", "name", "full name", "client", "client name", "customer",
        "customer name", "patient", "patient name", "display name", "фамилия и имя клиента", "имя отчество фамилия",
        "фамилия имя отчество клиента", "фамилия имя отчество пациента",
    ),
    SURNAME: ("фамилия", "фамилия клиента", "фамилия пациента", "surname", "last name", "family name", "lastname"),
    FIRST_NAME: ("имя", "first name", "given name", "firstname", "имя клиента без фамилии"),
    PATRONYMIC: ("отчество", "отч", "patronymic", "middle name", "additional name"),
    PHONE: (
        "тел", "т", "телефон", "телефоны", "моб", "мобильный", "сотовый", "сот", "номер", "номер телефона",
        "контакты", "контактные данные", "phone", "phones", "mobile", "cell", "tel", "phone number", "моб тел",
        "сот тел", "дом тел", "контактный номер", "связь", "тел моб", "тел дом",
    ),
    BIRTHDAY: (
        "др", "д р", "дата рожд", "рожд", "родился", "родилась", "день рождения", "дата рождения", "дата р",
        "birthday", "birth date", "date of birth", "dob", "born", "birthdate", "днюха", "г р", "гр", "год рождения",
    ),
    SEX: ("пол", "sex", "gender"),
    EMAIL: (
        "email", "e mail", "mail", "почта", "эл почта", "имейл", "емейл", "мейл", "электронная почта", "эл адрес",
    ),
    ADDRESS: (
        "адрес", "место жительства", "прописка", "проживание", "адрес проживания", "address", "город",
        "home address",
    ),
    MESSENGER: (
        "мессенджер", "telegram", "телеграм", "телеграмм", "тг", "whatsapp", "ватсап", "вацап", "viber", "вайбер",
        "инстаграм", "instagram", "вк", "вконтакте", "vk", "соцсети", "соцсеть", "messenger", "ник",
    ),
    SOURCE: (
        "источник", "откуда узнали", "откуда", "откуда пришел", "откуда узнал", "откуда узнала", "рекомендация",
        "кто рекомендовал", "кем направлен", "канал", "реклама", "source", "referral", "how did you hear",
        "как узнали о нас", "как узнали", "рекламный источник",
    ),
    REASON: ("причина обращения", "цель визита", "цель обращения", "с чем обратился", "reason", "запрос"),
    NOTE: (
        "примечание", "примечания", "прим", "комментарий", "комментарии", "коммент", "заметка", "заметки", "инфо",
        "информация", "доп инфо", "дополнительно", "доп информация", "пометки", "особые отметки", "описание",
        "прочее", "note", "notes", "comment", "comments", "remark", "remarks", "разное", "пожелания", "особенности",
    ),
    STICKY_NOTE: ("важно", "внимание", "предупреждение", "alert", "warning"),
    PREFERRED_TIME: ("удобное время", "предпочтительное время", "когда удобно", "preferred time"),
    TAGS: (
        "метки", "метка", "теги", "тег", "категория", "категории", "группа", "группы", "tags", "tag", "group",
        "labels",
    ),
    CARD_NUMBER: (
        "карта", "номер карты", "карточка", "номер карточки", "n карты", "no карты", "карта n",
        "амбулаторная карта", "номер амбулаторной карты", "card", "card number", "дисконтная карта",
        "карта клиента", "штрихкод", "мед карта", "медкарта", "код клиента",
    ),
    PREFERRED_SPECIALIST: (
        "любимый мастер", "свой мастер", "постоянный мастер", "лечащий врач", "основной мастер", "ведущий врач",
        "предпочитаемый мастер", "preferred specialist", "favourite specialist", "favorite stylist",
    ),
    SPECIALIST: (
        "мастер", "врач", "доктор", "специалист", "сотрудник", "исполнитель", "косметолог", "стоматолог",
        "парикмахер", "стилист", "кто делал", "кто принимал", "имя мастера", "фио мастера", "фио врача", "имя врача",
        "фио специалиста",
        "фио сотрудника", "ассистент врач", "specialist", "doctor", "master",
        "stylist", "employee", "staff",
    ),
    DAY: (
        "дата", "день", "когда", "число", "дата и время", "дата время", "date", "day", "visit date",
        "date of visit", "дата приема", "дата визита", "дата посещения", "дата процедуры", "дата услуги",
        "дата записи", "дата лечения", "дата обращения", "день визита", "визит", "посещение", "прием", "datetime",
        "date time",
    ),
    TIME: ("время", "час", "во сколько", "начало", "time", "время визита", "время приема", "время начала", "start"),
    COMPLAINT: ("жалоба", "жалобы", "причина", "беспокоит", "проблема", "анамнез", "complaint", "complaints"),
    TEETH: ("зуб", "зубы", "номер зуба", "n зуба", "no зуба", "зуб n", "формула", "зубная формула", "tooth", "teeth"),
    WORK: (
        "что сделано", "сделано", "работа", "работы", "лечение", "проведено", "проведенное лечение", "выполнено",
        "что делали", "выполненная работа", "выполненные работы", "манипуляции", "манипуляция", "ход лечения",
        "done", "work", "work done", "treatment", "дневник", "содержание", "оказано",
    ),
    MATERIALS: ("материал", "материалы", "расход", "препарат", "препараты", "краска", "materials", "расходники"),
    SERVICES: (
        "услуга", "услуги", "процедура", "процедуры", "вид услуги", "наименование услуги", "название услуги",
        "service", "services", "procedure", "вид работ", "вид работы", "товар услуга", "что",
    ),
    SUM: (
        "сумма", "стоимость", "цена", "всего", "итого", "прайс", "по прайсу", "sum", "amount", "price", "cost",
        "total", "руб", "рублей", "стоимость услуги", "цена услуги", "стоимость лечения", "сумма без скидки", "чек",
    ),
    DUE: (
        "к оплате", "сумма со скидкой", "цена со скидкой", "итого со скидкой", "итого к оплате", "сумма к оплате",
        "стоимость со скидкой", "с учетом скидки", "due", "to pay", "net",
    ),
    PAID: (
        "оплачено", "оплата", "оплатил", "оплатила", "внесено", "уплачено", "получено", "касса", "paid", "payment",
        "оплата руб", "сумма оплаты", "фактически оплачено", "заплатил", "заплатила", "деньги",
    ),
    DEBT: ("долг", "задолженность", "остаток", "недоплата", "debt", "balance due", "не оплачено"),
    PAYMENT: (
        "способ оплаты", "вид оплаты", "форма оплаты", "тип оплаты", "чем оплачено", "нал безнал", "payment method",
        "payment type", "метод оплаты", "как оплатил", "как оплатила",
    ),
    STATUS: ("статус", "статус визита", "состояние", "явка", "пришел", "status", "статус записи"),
    DISCOUNT: (
        "скидка", "скидки", "размер скидки", "персональная скидка", "скидка клиента", "discount", "процент скидки",
    ),
    ALLERGIES: (
        "аллергия", "аллергии", "аллергоанамнез", "противопоказания", "непереносимость", "allergies", "allergy",
        "contraindications", "аллергический анамнез",
    ),
    IGNORED: ("n", "no", "nn", "п п", "n п п", "no п п", "nп п", "пп", "п н", "номер по порядку", "порядковый номер"),
    DO_NOT_DISTURB: (
        "не звонить", "не беспокоить", "отказ от рассылки", "отказ от звонков", "не писать", "do not call",
        "do not disturb",
    ),
    BLACKLISTED: ("черный список", "чс", "в черном списке", "blacklist", "blacklisted"),
    FREE_OF_CHARGE: ("без оплаты", "б о", "бесплатно", "free of charge"),
    AGE: ("возраст", "лет", "age", "полных лет"),
}  # fmt: skip

BEGINNINGS: tuple[tuple[str, str], ...] = (
    ("фио", NAME), ("ф и о", NAME), ("фамилия имя", NAME), ("телефон", PHONE), ("тел", PHONE), ("моб", PHONE),
    ("сот", PHONE), ("номер тел", PHONE), ("phone", PHONE), ("mobile", PHONE), ("дата рожд", BIRTHDAY),
    ("день рожд", BIRTHDAY), ("д р", BIRTHDAY), ("birth", BIRTHDAY), ("email", EMAIL), ("e mail", EMAIL),
    ("адрес электронной", EMAIL), ("адрес эл", EMAIL), ("адрес", ADDRESS), ("address", ADDRESS), ("откуда", SOURCE),
    ("источник", SOURCE), ("как узнал", SOURCE), ("аллерги", ALLERGIES), ("противопоказ", ALLERGIES),
    ("непереносим", ALLERGIES), ("примеч", NOTE), ("коммент", NOTE), ("заметк", NOTE), ("пометк", NOTE),
    ("любим", PREFERRED_SPECIALIST), ("лечащ", PREFERRED_SPECIALIST), ("постоянный мастер", PREFERRED_SPECIALIST),
    ("предпочитаем", PREFERRED_SPECIALIST), ("скидк", DISCOUNT), ("discount", DISCOUNT), ("дата приема", DAY),
    ("дата визита", DAY), ("дата посещ", DAY), ("дата лечен", DAY), ("дата и врем", DAY), ("дата процед", DAY),
    ("дата услуг", DAY), ("жалоб", COMPLAINT), ("зуб", TEETH), ("номер зуб", TEETH), ("что сделан", WORK),
    ("что делал", WORK), ("проведен", WORK), ("выполнен", WORK), ("лечение", WORK), ("услуг", SERVICES),
    ("процедур", SERVICES), ("наименование услуг", SERVICES), ("материал", MATERIALS), ("способ оплат", PAYMENT),
    ("форма оплат", PAYMENT), ("вид оплат", PAYMENT), ("оплачен", PAID), ("к оплате", DUE), ("оплата", PAID),
    ("сумма со скид", DUE), ("сумма оплат", PAID), ("сумма", SUM), ("стоимост", SUM), ("цена", SUM),
    ("задолж", DEBT), ("долг", DEBT), ("мастер", SPECIALIST), ("врач", SPECIALIST), ("специалист", SPECIALIST),
    ("сотрудник", SPECIALIST), ("доктор", SPECIALIST), ("время прием", TIME), ("время визит", TIME),
    ("номер карт", CARD_NUMBER), ("медицинская карт", CARD_NUMBER),
    ("амбулаторная карт", CARD_NUMBER), ("n карт", CARD_NUMBER), ("no карт", CARD_NUMBER), ("карта клиент",
    CARD_NUMBER),
    ("карта пациент", CARD_NUMBER), ("карта лояльн", CARD_NUMBER), ("бонусная карт", CARD_NUMBER),
    ("скидочная карт", CARD_NUMBER), ("дисконт", CARD_NUMBER),
)  # fmt: skip

STEMS: tuple[tuple[str, str], ...] = (
    ("рожд", BIRTHDAY), ("телефон", PHONE), ("phone", PHONE), ("e mail", EMAIL), ("email", EMAIL), ("почт", EMAIL),
    ("аллерг", ALLERGIES), ("противопоказ", ALLERGIES), ("жалоб", COMPLAINT), ("whatsapp", MESSENGER),
    ("telegram", MESSENGER), ("телеграм", MESSENGER), ("фио", NAME), ("скидк", DISCOUNT), ("адрес", ADDRESS),
)  # fmt: skip

# Headings that a beginning or a stem would take for something else.
NOT_MEANT = (
    "дата регистрац", "дата создан", "дата добавл", "сумма продаж", "сумма покупок", "сумма визитов",
    "номер договор", "телефон родствен", "телефон мамы", "телефон матери", "аллергии нет", "средний чек",
    "дата последн", "дата перв",
)  # fmt: skip

TOTALS = re.compile(
    r"^(итог|всего|total|сумма итого|общая сумма|общий итог|к оплате|в том числе|баланс|промежуточный итог)", re.I
)


def normalise(heading: str) -> str:
    """A heading for comparison: lower case, ё as е, only letters and digits, single spaces, № as n."""
    plain = heading.lower().replace("ё", "е").replace("№", " n ").replace("#", " n ")
    return " ".join(re.sub(r"[^0-9a-zа-я]+", " ", plain).split())


@lru_cache(maxsize=10_000)
def of_heading(heading: str) -> str:
    """The meaning of a heading or label, an empty text where it is unknown."""
    whole = normalise(heading)
    bare = normalise(_ASIDE.sub(" ", heading))
    for words in (whole, bare, _UNIT.sub("", bare)):
        if words in _BY_HEADING:
            return _BY_HEADING[words]
    if len(whole) > 50 or whole.startswith(NOT_MEANT):
        return ""
    for words in (whole, bare):
        if found := _BEGINNING.match(words):
            return BEGINNINGS[(found.lastindex or 1) - 1][1]
    found = _STEM.search(whole)
    return STEMS[(found.lastindex or 1) - 1][1] if found else ""


_ASIDE = re.compile(r"\(.*?\)|\[.*?\]")
_UNIT = re.compile(r"\s(руб|рублей|р|rub|проц|процентов|в руб|в рублях|тыс руб|клиента|пациента|client)$")
_BY_HEADING = {words: meaning for meaning, headings in EXACT.items() for words in headings}
_MORE = {True: r"\w*(?: |$)", False: r"(?: |$)"}  # a short beginning is a whole word
_BEGINNING = re.compile("|".join(f"({words}{_MORE[len(words) > 3]})" for words, _ in BEGINNINGS))
_STEM = re.compile("|".join(rf"(\b{words})" for words, _ in STEMS))
