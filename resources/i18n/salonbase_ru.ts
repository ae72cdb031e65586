<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>AboutDialog</name>
    <message>
        <source>SalonBase</source>
        <translation>SalonBase</translation>
    </message>
    <message>
        <source>Version {version}. The client cards of one salon, on one computer, without the internet.</source>
        <translation>Версия {version}. Карточки клиентов одного салона на одном компьютере, без интернета.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Что она делает</translation>
    </message>
    <message>
        <source>What it cannot do</source>
        <translation>Чего она не может</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>The base is encrypted as a whole: a stolen disk or a copied folder opens to nobody without the master password or the recovery sheet.</source>
        <translation>База зашифрована целиком: украденный диск или скопированную папку не открыть без мастер-пароля или листа восстановления.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer unless you send it: no telemetry, no search for updates.</source>
        <translation>С этого компьютера ничего не уходит, пока вы сами не отправите: ни телеметрии, ни проверки обновлений.</translation>
    </message>
    <message>
        <source>What was saved survives a power cut; each backup is opened and compared before it counts.</source>
        <translation>Сохранённое переживёт отключение света; каждая копия открывается и сверяется.</translation>
    </message>
    <message>
        <source>Nobody can open the base without the password and without the recovery sheet, nor can we.</source>
        <translation>Без пароля и без листа восстановления базу не откроет никто, и мы тоже.</translation>
    </message>
    <message>
        <source>It does not protect an unlocked or infected computer, nor against a photo of the screen.</source>
        <translation>Она не защищает незапертый или заражённый компьютер и от снимка экрана.</translation>
    </message>
    <message>
        <source>A copy that was carried away before cannot be taken back; it keeps its old password.</source>
        <translation>Унесённую раньше копию не вернуть: она открывается прежним паролем.</translation>
    </message>
    <message>
        <source>Two computers cannot work on one base at the same time.</source>
        <translation>Два компьютера не могут работать с одной базой одновременно.</translation>
    </message>
    <message>
        <source>The program helps to handle personal data with care. Whether the salon meets the law is up to the salon.</source>
        <translation>Программа помогает бережно обращаться с личными данными. Соблюдает ли салон закон, зависит от салона.</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>New card</source>
        <translation>Новая карточка</translation>
    </message>
    <message>
        <source>Make a card with the typed name</source>
        <translation>Завести карточку с набранным именем</translation>
    </message>
    <message>
        <source>Find a client</source>
        <translation>Найти клиента</translation>
    </message>
    <message>
        <source>Go to the search box</source>
        <translation>Перейти в строку поиска</translation>
    </message>
    <message>
        <source>Merge with another card…</source>
        <translation>Объединить с другой карточкой…</translation>
    </message>
    <message>
        <source>Make one of this card and another one</source>
        <translation>Сделать одну карточку из этой и другой</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Take the last step back</source>
        <translation>Вернуть последнее действие назад</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Сделать снова</translation>
    </message>
    <message>
        <source>Sheet for today…</source>
        <translation>Лист на сегодня…</translation>
    </message>
    <message>
        <source>One page for the desk: visits, birthdays, calls, debts</source>
        <translation>Одна страница для администратора: визиты, дни рождения, звонки, долги</translation>
    </message>
    <message>
        <source>Labels…</source>
        <translation>Наклейки…</translation>
    </message>
    <message>
        <source>Names and addresses on sheets of stickers</source>
        <translation>Имена и адреса на листах с наклейками</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Bring clients in from a file</source>
        <translation>Перенести клиентов из файла</translation>
    </message>
    <message>
        <source>Imports so far…</source>
        <translation>История импорта…</translation>
    </message>
    <message>
        <source>Look back, take back</source>
        <translation>Посмотреть и отменить</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Take clients and visits out as a file</source>
        <translation>Сохранить клиентов и визиты в файл</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>Income, clients, work: look, print, take to Excel</source>
        <translation>Выручка, клиенты, работа: посмотреть, напечатать, взять в Excel</translation>
    </message>
    <message>
        <source>Segments…</source>
        <translation>Сегменты…</translation>
    </message>
    <message>
        <source>Groups of clients by conditions</source>
        <translation>Группы клиентов по условиям</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>Возможные дубли</translation>
    </message>
    <message>
        <source>Cards that may be one person&apos;s</source>
        <translation>Карточки, за которыми может стоять один человек</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Cards that were thrown away</source>
        <translation>Удалённые карточки</translation>
    </message>
    <message>
        <source>Planned visits</source>
        <translation>Плановые визиты</translation>
    </message>
    <message>
        <source>Show the planned visits</source>
        <translation>Показать плановые визиты</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>Дни рождения</translation>
    </message>
    <message>
        <source>Show the birthdays</source>
        <translation>Показать дни рождения</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Go to the list of clients</source>
        <translation>Перейти к списку клиентов</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Salon, security, this computer</source>
        <translation>Салон, защита, этот компьютер</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>What every key does</source>
        <translation>Что делает каждая клавиша</translation>
    </message>
    <message>
        <source>About SalonBase</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>Version and promises</source>
        <translation>Версия и обещания</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Close the base until the password</source>
        <translation>Закрыть базу до ввода пароля</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Close the base and the window</source>
        <translation>Закрыть базу и окно</translation>
    </message>
</context>
<context>
    <name>AddressBook</name>
    <message numerus="yes">
        <source>%n photos were left out: {names}</source>
        <translation>
            <numerusform>%n фотография не загружена: {names}</numerusform>
            <numerusform>%n фотографии не загружены: {names}</numerusform>
            <numerusform>%n фотографий не загружено: {names}</numerusform>
        </translation>
    </message>
    <message>
        <source>Card {number} of the file «{name}» has no end; no address book is like that.</source>
        <translation>Карточка {number} файла «{name}» не кончается: это не телефонная книга.</translation>
    </message>
    <message>
        <source>“{name}” is a group of cards and no person.</source>
        <translation>«{name}» — группа контактов, а не человек; она пропущена.</translation>
    </message>
    <message>
        <source>The card has no end: the file may be cut off here.</source>
        <translation>Карточка не закончена: возможно, файл здесь обрезан. Проверьте её.</translation>
    </message>
    <message>
        <source>Fax</source>
        <translation>Факс</translation>
    </message>
    <message>
        <source>Pager</source>
        <translation>Пейджер</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Рабочий</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Домашний</translation>
    </message>
    <message>
        <source>Called: {name}</source>
        <translation>В телефоне записан как: {name}</translation>
    </message>
</context>
<context>
    <name>AlertStrip</name>
    <message>
        <source>This card is in the trash</source>
        <translation>Карточка в корзине</translation>
    </message>
    <message>
        <source>Allergies: {words}</source>
        <translation>Аллергия: {words}</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <translation>Чёрный список</translation>
    </message>
    <message>
        <source>Owes {sum}</source>
        <translation>Долг {sum}</translation>
    </message>
    <message>
        <source>Do not call or write</source>
        <translation>Не беспокоить</translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ask</name>
    <message>
        <source>Where should the file go?</source>
        <translation>Куда сохранить файл?</translation>
    </message>
    <message>
        <source>There is a file {name} already. Replace it?</source>
        <translation>Файл {name} уже есть. Заменить его?</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>Заменить файл</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>This file is no whole backup of SalonBase. Choose another one.</source>
        <translation>Это не целая резервная копия SalonBase. Выберите другую.</translation>
    </message>
    <message>
        <source>This backup was made by a newer SalonBase. Install the newer version.</source>
        <translation>Копия сделана более новой версией SalonBase. Установите новую версию.</translation>
    </message>
    <message>
        <source>This is a backup of a SalonBase base. Everything about clients in it is encrypted.

How to restore it with the program
1. Install SalonBase on any computer and start it.
2. Press “Restore from a backup…” on the first page and choose this file (.sbbackup). Do not unpack it.
3. Type the master password that was in use when the backup was made, or the 48 digits of the recovery sheet.

How to restore it by hand
1. This file is a ZIP archive. Unpack clients.db and keys.json into a new empty folder.
2. Start SalonBase, press “Another base…” or “I have a base already…” and choose this folder.
3. Type the same password or the same digits.

Without the password and without the recovery sheet nobody can open it, neither can the makers of the program.
</source>
        <translation>Это резервная копия базы SalonBase. Всё о клиентах в ней зашифровано.

Как восстановить базу в программе
1. Установите SalonBase на любой компьютер и запустите.
2. На первой странице нажмите «Восстановить из копии…» и выберите этот файл (.sbbackup). Распаковывать его не нужно.
3. Введите мастер-пароль, который действовал, когда делалась копия, или 48 цифр с листа восстановления.

Как восстановить базу вручную
1. Этот файл — архив ZIP. Распакуйте clients.db и keys.json в новую пустую папку.
2. Запустите SalonBase, нажмите «Другая база…» или «У меня уже есть база…» и выберите эту папку.
3. Введите тот же пароль или те же цифры.

Без пароля и без листа восстановления копию не откроет никто, и авторы программы тоже.
</translation>
    </message>
    <message>
        <source>The backup is not there any more.</source>
        <translation>Этой резервной копии больше нет на месте.</translation>
    </message>
    <message>
        <source>The last backup has {before} clients, the base has {now}. If you did not remove them, restore the backup.</source>
        <translation>В последней резервной копии клиентов: {before}, в базе: {now}. Если вы их не удаляли, восстановите копию.</translation>
    </message>
    <message>
        <source>There is no former base any more to bring back.</source>
        <translation>Прежней базы, которую можно вернуть, больше нет.</translation>
    </message>
    <message>
        <source>This key belongs to another base than the backup.</source>
        <translation>Этот ключ не от той базы, с которой сделана копия.</translation>
    </message>
    <message>
        <source>The backup did not turn out whole and was removed. Please try again.</source>
        <translation>Резервная копия получилась неполной и удалена. Попробуйте ещё раз.</translation>
    </message>
</context>
<context>
    <name>BackupSection</name>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>A backup is made by itself while you work and when the program closes. Each one is opened and compared before it counts.</source>
        <translation>Копия делается сама: во время работы и при закрытии программы. Каждая открывается и сверяется, и только потом считается готовой.</translation>
    </message>
    <message>
        <source>Make a backup now</source>
        <translation>Сделать копию сейчас</translation>
    </message>
    <message>
        <source>Choose the second place</source>
        <translation>Выбрать второе место</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Восстановить…</translation>
    </message>
    <message>
        <source>The first backups or the base itself lie there. Choose another disk.</source>
        <translation>Там уже лежат первые копии или сама база. Выберите другой диск.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>На этом компьютере</translation>
    </message>
    <message>
        <source>No second place: if this computer is lost, so are the backups.</source>
        <translation>Второго места нет: если пропадёт этот компьютер, пропадут и копии.</translation>
    </message>
    <message>
        <source>Second place</source>
        <translation>Второе место</translation>
    </message>
    <message>
        <source>Making the backup…</source>
        <translation>Делаем копию…</translation>
    </message>
    <message>
        <source>Where should the second backup go?</source>
        <translation>Где хранить вторую копию?</translation>
    </message>
    <message>
        <source>The backup was made and compared.</source>
        <translation>Копия сделана и сверена.</translation>
    </message>
    <message>
        <source>Second place, not plugged in now</source>
        <translation>Второе место, сейчас не подключено</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>копий ещё нет</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Demo: no backups are made</source>
        <translation>Демо: копии не создаются</translation>
    </message>
    <message>
        <source>The backup was not made. {reason}</source>
        <translation>Копия не сделана. {reason}</translation>
    </message>
    <message>
        <source>Backup: {day}</source>
        <translation>Копия: {day}</translation>
    </message>
    <message>
        <source>no second place: they are lost with this computer</source>
        <translation>второго места нет: копии пропадут вместе с компьютером</translation>
    </message>
    <message>
        <source>nothing in the second place for 7 days, the last: {day}</source>
        <translation>во втором месте нет копий уже 7 дней, последняя: {day}</translation>
    </message>
    <message>
        <source>second place: {day}</source>
        <translation>второе место: {day}</translation>
    </message>
    <message>
        <source>second place: {day}, not plugged in now</source>
        <translation>второе место: {day}, сейчас не подключено</translation>
    </message>
    <message>
        <source>no second place</source>
        <translation>второго места нет</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>ещё нет</translation>
    </message>
</context>
<context>
    <name>Base</name>
    <message>
        <source>A line of {table} belongs to a line that is not there.</source>
        <translation>Строка таблицы {table} относится к строке, которой нет.</translation>
    </message>
    <message>
        <source>There is a base in this folder already.</source>
        <translation>В этой папке уже есть база.</translation>
    </message>
    <message>
        <source>The file of the base is empty (0 bytes). Restore the newest backup.</source>
        <translation>Файл базы пуст (0 байт). Восстановите последнюю резервную копию.</translation>
    </message>
    <message>
        <source>This file is a plain SQLite file and no base of SalonBase.</source>
        <translation>Это обычный файл SQLite, а не база SalonBase.</translation>
    </message>
    <message>
        <source>The file of the base was cut off. Restore the newest backup.</source>
        <translation>Файл базы обрезан. Восстановите последнюю резервную копию.</translation>
    </message>
    <message>
        <source>The base may not be written: its folder or file is read-only.</source>
        <translation>В базу нельзя писать: её папка или файл доступны только для чтения.</translation>
    </message>
    <message>
        <source>This base was made by a newer SalonBase. Install the newer version.</source>
        <translation>База создана более новой версией SalonBase. Установите новую версию.</translation>
    </message>
    <message>
        <source>The file of the base holds nothing. Restore the newest backup.</source>
        <translation>В файле базы ничего нет. Восстановите последнюю резервную копию.</translation>
    </message>
    <message>
        <source>There is no base in this folder.</source>
        <translation>В этой папке нет базы.</translation>
    </message>
    <message>
        <source>This key does not open this base: it is the key of another one, or the file is damaged.</source>
        <translation>Этот ключ не открывает базу: он от другой базы, или файл повреждён.</translation>
    </message>
    <message>
        <source>The copy before the update is not whole. The base was not changed.</source>
        <translation>Копия перед обновлением получилась неполной. База не изменена.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was saved; free some space and try again.</source>
        <translation>Диск заполнен. Ничего не сохранено: освободите место и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The base is open in another window or program. Close it there first.</source>
        <translation>База открыта в другом окне или программе. Сначала закройте её там.</translation>
    </message>
    <message>
        <source>The disk does not answer as it should. Nothing was saved.</source>
        <translation>Диск отвечает с ошибкой. Ничего не сохранено.</translation>
    </message>
    <message>
        <source>The base is being used just now. Please try again.</source>
        <translation>База сейчас занята. Попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The file of the base is damaged. Restore the newest backup.</source>
        <translation>Файл базы повреждён. Восстановите последнюю резервную копию.</translation>
    </message>
    <message>
        <source>The file of the base cannot be opened: it is gone or its folder is read-only.</source>
        <translation>Файл базы не открывается: его нет на месте, или папка доступна только для чтения.</translation>
    </message>
    <message>
        <source>This computer has no free memory left. Close other programs.</source>
        <translation>На компьютере не осталось свободной памяти. Закройте другие программы.</translation>
    </message>
</context>
<context>
    <name>BirthdayEditor</name>
    <message>
        <source>Day</source>
        <translation>день</translation>
    </message>
    <message>
        <source>DD</source>
        <translation>ДД</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>месяц</translation>
    </message>
    <message>
        <source>MM</source>
        <translation>ММ</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>год</translation>
    </message>
    <message>
        <source>YYYY</source>
        <translation>ГГГГ</translation>
    </message>
    <message>
        <source>A birthday is written in figures: 24.11.1989</source>
        <translation>День рождения пишут цифрами: 24.11.1989</translation>
    </message>
</context>
<context>
    <name>BirthdaysPanel</name>
    <message>
        <source>Birthdays</source>
        <translation>Дни рождения</translation>
    </message>
    <message>
        <source>No birthdays in the next 30 days</source>
        <translation>В ближайшие 30 дней дней рождения нет</translation>
    </message>
    <message>
        <source>Whoever has the day and month of birth on the card appears here in time.</source>
        <translation>Здесь появятся те, у кого в карточке указаны день и месяц рождения.</translation>
    </message>
    <message numerus="yes">
        <source>%n to congratulate today</source>
        <translation>
            <numerusform>поздравить сегодня: %n</numerusform>
            <numerusform>поздравить сегодня: %n</numerusform>
            <numerusform>поздравить сегодня: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in 30 days</source>
        <translation>
            <numerusform>%n за 30 дней</numerusform>
            <numerusform>%n за 30 дней</numerusform>
            <numerusform>%n за 30 дней</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>на этой неделе</translation>
    </message>
    <message>
        <source>next 30 days</source>
        <translation>ближайшие 30 дней</translation>
    </message>
    <message>
        <source>Do not disturb: better not to call</source>
        <translation>Просил не беспокоить: лучше не звонить</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>year unknown</source>
        <translation>год неизвестен</translation>
    </message>
    <message numerus="yes">
        <source>turns %n</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>will be %n</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message>
        <source>no visits yet</source>
        <translation>без визитов</translation>
    </message>
    <message>
        <source>visit {day}</source>
        <translation>визит {day}</translation>
    </message>
    <message>
        <source>Take the mark back (Space)</source>
        <translation>Снять отметку (пробел)</translation>
    </message>
    <message>
        <source>congratulated</source>
        <translation>поздравили</translation>
    </message>
    <message>
        <source>congratulate</source>
        <translation>поздравить</translation>
    </message>
    <message>
        <source>Keep that you congratulated (Space)</source>
        <translation>Отметить, что поздравили (пробел)</translation>
    </message>
    <message>
        <source>Take the mark back</source>
        <translation>Снять отметку</translation>
    </message>
    <message>
        <source>Congratulated</source>
        <translation>Поздравили</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Скопировать номер</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
</context>
<context>
    <name>Booking</name>
    <message>
        <source>expected</source>
        <translation>придёт</translation>
    </message>
    <message>
        <source>confirmed</source>
        <translation>подтверждён</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>перенесён</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>не пришёл</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>came</source>
        <translation>пришёл</translation>
    </message>
    <message>
        <source>This booking is no longer in the base.</source>
        <translation>Этой записи в базе больше нет.</translation>
    </message>
    <message>
        <source>A booking cannot be in such a state.</source>
        <translation>У записи не бывает такого состояния.</translation>
    </message>
    <message>
        <source>Write the day of the booking.</source>
        <translation>Напишите день записи.</translation>
    </message>
    <message>
        <source>The client is booked for this day and time already.</source>
        <translation>Клиент уже записан на этот день и время.</translation>
    </message>
    <message>
        <source>The booking is for this day and time already.</source>
        <translation>Запись и так стоит на этот день и время.</translation>
    </message>
</context>
<context>
    <name>BookingDialog</name>
    <message>
        <source>Move the booking</source>
        <translation>Перенести запись</translation>
    </message>
    <message>
        <source>Book a visit</source>
        <translation>Записать на визит</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Specialist</source>
        <translation>Специалист</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>На что</translation>
    </message>
    <message>
        <source>Do not book</source>
        <translation>Не записывать</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>On which day?</source>
        <translation>На какой день?</translation>
    </message>
</context>
<context>
    <name>CardHead</name>
    <message>
        <source>Only the name is required. Everything is kept as you type.</source>
        <translation>Нужно только имя. Всё сохраняется само.</translation>
    </message>
    <message>
        <source>Book a visit</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Book the next visit (Ctrl+B)</source>
        <translation>Записать на следующий визит (Ctrl+B)</translation>
    </message>
    <message>
        <source>card No. {number}</source>
        <translation>карта № {number}</translation>
    </message>
    <message>
        <source>birthday {day}</source>
        <translation>день рождения {day}</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>Print: the card, a visit, forms to sign (Ctrl+P)</source>
        <translation>Печать: карточка, визит, бланки на подпись (Ctrl+P)</translation>
    </message>
    <message>
        <source>Copy {words}</source>
        <translation>Скопировать: {words}</translation>
    </message>
    <message>
        <source>{words}
A click copies it</source>
        <translation>{words}
Нажмите, чтобы скопировать</translation>
    </message>
    <message>
        <source>Copied: {words}</source>
        <translation>Скопировано: {words}</translation>
    </message>
    <message>
        <source>birthday today</source>
        <translation>сегодня день рождения</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>без оплаты</translation>
    </message>
    <message>
        <source>discount {percent}</source>
        <translation>скидка {percent}</translation>
    </message>
</context>
<context>
    <name>CardPage</name>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>The card that was not finished came back.</source>
        <translation>Вернулась недописанная карточка.</translation>
    </message>
    <message>
        <source>Words that were not saved came back.</source>
        <translation>Вернулось то, что не успело сохраниться.</translation>
    </message>
    <message>
        <source>Open a card first: another one can be merged with it then.</source>
        <translation>Сначала откройте карточку: тогда с ней можно объединить другую.</translation>
    </message>
    <message>
        <source>The card “{name}” is in the trash</source>
        <translation>Карточка «{name}» в корзине</translation>
    </message>
    <message>
        <source>The card “{name}” is back in the list</source>
        <translation>Карточка «{name}» снова в списке</translation>
    </message>
    <message>
        <source>What could not be saved is kept as a draft of the card.</source>
        <translation>Что не удалось сохранить, осталось черновиком в карточке.</translation>
    </message>
    <message>
        <source>The new card “{name}” is in the trash</source>
        <translation>Новая карточка «{name}» в корзине</translation>
    </message>
</context>
<context>
    <name>CardPhoto</name>
    <message>
        <source>Photo of {name}</source>
        <translation>Фото: {name}</translation>
    </message>
    <message>
        <source>Choose a photo: {name}</source>
        <translation>Выбрать фото: {name}</translation>
    </message>
    <message>
        <source>A new card</source>
        <translation>Новая карточка</translation>
    </message>
    <message>
        <source>Write the name first, then the card can have a photo.</source>
        <translation>Сначала напишите имя, потом добавьте фото.</translation>
    </message>
    <message>
        <source>&amp;Show it large</source>
        <translation>&amp;Показать крупно</translation>
    </message>
    <message>
        <source>&amp;Choose a photo…</source>
        <translation>&amp;Выбрать фото…</translation>
    </message>
    <message>
        <source>&amp;Paste from the clipboard</source>
        <translation>Вс&amp;тавить из буфера</translation>
    </message>
    <message>
        <source>&amp;Take the photo off</source>
        <translation>&amp;Убрать фото</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Выберите фото</translation>
    </message>
    <message>
        <source>The photo is off the card</source>
        <translation>Фото убрано с карточки</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Photo: choose, paste, take off ({keys})
A picture can be dropped here too</source>
        <translation>Фото: выбрать, вставить, убрать ({keys})
Снимок можно и перетащить сюда</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Снимки</translation>
    </message>
    <message>
        <source>The file “{name}” cannot be read.</source>
        <translation>Файл «{name}» не читается.</translation>
    </message>
</context>
<context>
    <name>CardSection</name>
    <message>
        <source>Card and price list</source>
        <translation>Карточка и прайс-лист</translation>
    </message>
    <message>
        <source>Fields of the card</source>
        <translation>Поля карточки</translation>
    </message>
    <message>
        <source>Services and specialists</source>
        <translation>Услуги и специалисты</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) of the salon&apos;s own</source>
        <translation>
            <numerusform>%n своё поле</numerusform>
            <numerusform>%n своих поля</numerusform>
            <numerusform>%n своих полей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n услуга</numerusform>
            <numerusform>%n услуги</numerusform>
            <numerusform>%n услуг</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n specialist(s)</source>
        <translation>
            <numerusform>%n специалист</numerusform>
            <numerusform>%n специалиста</numerusform>
            <numerusform>%n специалистов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardTabs</name>
    <message>
        <source>Visits</source>
        <translation>Визиты</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
</context>
<context>
    <name>Cards</name>
    <message>
        <source>There is no such field on the card.</source>
        <translation>Такого поля в карточке нет.</translation>
    </message>
    <message>
        <source>Write a title of up to {most} letters.</source>
        <translation>Напишите название не длиннее {most} букв.</translation>
    </message>
    <message>
        <source>The card has a field “{title}” already.</source>
        <translation>Поле «{title}» в карточке уже есть.</translation>
    </message>
    <message>
        <source>Write what can be chosen, one on each line.</source>
        <translation>Напишите варианты выбора, каждый на своей строке.</translation>
    </message>
    <message>
        <source>Choose what kind of field this is.</source>
        <translation>Выберите вид поля.</translation>
    </message>
</context>
<context>
    <name>Catalogue</name>
    <message>
        <source>Nobody here is called “{name}”.</source>
        <translation>Здесь нет никого по имени «{name}».</translation>
    </message>
    <message>
        <source>Write the name.</source>
        <translation>Напишите название или имя.</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>Слишком длинное название.</translation>
    </message>
    <message>
        <source>“{name}” is in the list already.</source>
        <translation>«{name}» уже есть в списке.</translation>
    </message>
    <message>
        <source>A price is not less than nothing.</source>
        <translation>Цена не бывает меньше нуля.</translation>
    </message>
</context>
<context>
    <name>CatalogueDialog</name>
    <message>
        <source>Services and specialists</source>
        <translation>Услуги и специалисты</translation>
    </message>
    <message>
        <source>What is hidden is offered no more; the visits so far keep it.</source>
        <translation>Скрытое больше не предлагается, но остаётся в прошлых визитах.</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>Specialists</source>
        <translation>Специалисты</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>Длится</translation>
    </message>
    <message>
        <source>4 800</source>
        <translation>4 800</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минут</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>Новая услуга</translation>
    </message>
    <message>
        <source>Add the service</source>
        <translation>Добавить услугу</translation>
    </message>
    <message>
        <source>Specialist</source>
        <translation>Специалист</translation>
    </message>
    <message>
        <source>Surname and initials</source>
        <translation>Фамилия и инициалы</translation>
    </message>
    <message>
        <source>New specialist</source>
        <translation>Новый специалист</translation>
    </message>
    <message>
        <source>Add the specialist</source>
        <translation>Добавить специалиста</translation>
    </message>
    <message>
        <source>{name} (hidden)</source>
        <translation>{name} (скрыто)</translation>
    </message>
</context>
<context>
    <name>ChangePasswordDialog</name>
    <message>
        <source>Change the master password</source>
        <translation>Сменить мастер-пароль</translation>
    </message>
    <message>
        <source>The new password opens the base from now on. Backups made so far keep the old one, so keep that too. The recovery sheet stays valid.</source>
        <translation>Теперь базу откроет новый пароль. Копии, сделанные раньше, открываются прежним — не забывайте и его. Лист восстановления действует.</translation>
    </message>
    <message>
        <source>Present master password</source>
        <translation>Нынешний мастер-пароль</translation>
    </message>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>хотя бы %n знак</numerusform>
            <numerusform>хотя бы %n знака</numerusform>
            <numerusform>хотя бы %n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>New master password</source>
        <translation>Новый мастер-пароль</translation>
    </message>
    <message>
        <source>New master password once more</source>
        <translation>Новый мастер-пароль ещё раз</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Оставить прежний</translation>
    </message>
    <message>
        <source>Change the password</source>
        <translation>Сменить пароль</translation>
    </message>
    <message>
        <source>Type the present password first.</source>
        <translation>Сначала наберите нынешний пароль.</translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n character(s).</source>
        <translation>
            <numerusform>В пароле нужен хотя бы %n знак.</numerusform>
            <numerusform>В пароле нужно хотя бы %n знака.</numerusform>
            <numerusform>В пароле нужно хотя бы %n знаков.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>Не совпадает с набранным выше.</translation>
    </message>
    <message>
        <source>The master password has been changed.</source>
        <translation>Мастер-пароль изменён.</translation>
    </message>
</context>
<context>
    <name>ChangePinDialog</name>
    <message>
        <source>Change the PIN</source>
        <translation>Сменить PIN-код</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Задать PIN-код</translation>
    </message>
    <message>
        <source>The PIN opens the base only on this computer. Every two weeks the master password is asked instead, so that nobody forgets it.</source>
        <translation>PIN-код открывает базу только на этом компьютере. Раз в две недели вместо него спросим мастер-пароль, чтобы его не забыли.</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Мастер-пароль</translation>
    </message>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>хотя бы %n знак</numerusform>
            <numerusform>хотя бы %n знака</numerusform>
            <numerusform>хотя бы %n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Новый PIN-код</translation>
    </message>
    <message>
        <source>New PIN once more</source>
        <translation>Новый PIN-код ещё раз</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>Убрать PIN-код</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message numerus="yes">
        <source>The PIN needs at least %n character(s).</source>
        <translation>
            <numerusform>В PIN-коде нужен хотя бы %n знак.</numerusform>
            <numerusform>В PIN-коде нужно хотя бы %n знака.</numerusform>
            <numerusform>В PIN-коде нужно хотя бы %n знаков.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>Не совпадает с набранным выше.</translation>
    </message>
    <message>
        <source>Type the master password first.</source>
        <translation>Сначала наберите мастер-пароль.</translation>
    </message>
    <message>
        <source>The PIN of this computer has been set.</source>
        <translation>PIN-код этого компьютера задан.</translation>
    </message>
    <message>
        <source>The PIN has been removed. The master password opens the base.</source>
        <translation>PIN-код убран. Базу открывает мастер-пароль.</translation>
    </message>
</context>
<context>
    <name>ChoiceLine</name>
    <message>
        <source>nothing</source>
        <translation>пусто</translation>
    </message>
    <message>
        <source>the left one is taken</source>
        <translation>взято левое</translation>
    </message>
    <message>
        <source>the right one is taken</source>
        <translation>взято правое</translation>
    </message>
    <message>
        <source>both are taken</source>
        <translation>взяты оба</translation>
    </message>
    <message>
        <source>both cards say the same</source>
        <translation>в обеих карточках одно и то же</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Choose files</source>
        <translation>Выбрать файлы</translation>
    </message>
    <message>
        <source>Drop files here</source>
        <translation>Перетащите файлы сюда</translation>
    </message>
    <message>
        <source>A list of clients, a workbook with a sheet for each client, or a journal of visits</source>
        <translation>Список клиентов, книга с листом на каждого клиента или журнал визитов</translation>
    </message>
    <message>
        <source>Known formats: {endings}</source>
        <translation>Форматы: {endings}</translation>
    </message>
</context>
<context>
    <name>Chronicle</name>
    <message>
        <source>Card made</source>
        <translation>Создана карточка</translation>
    </message>
    <message>
        <source>Card changed</source>
        <translation>Изменена карточка</translation>
    </message>
    <message>
        <source>Card put into the trash</source>
        <translation>Карточка в корзине</translation>
    </message>
    <message>
        <source>Card taken back from the trash</source>
        <translation>Карточка возвращена из корзины</translation>
    </message>
    <message>
        <source>Merged with a second card</source>
        <translation>Объединена со второй карточкой</translation>
    </message>
    <message>
        <source>Said to be different people</source>
        <translation>Отмечено: это разные люди</translation>
    </message>
    <message>
        <source>Taken out of the base</source>
        <translation>Сохранено в файл</translation>
    </message>
    <message>
        <source>Status chosen by hand</source>
        <translation>Статус выбран вручную</translation>
    </message>
    <message>
        <source>Status left to the rules again</source>
        <translation>Статус снова по правилам</translation>
    </message>
    <message>
        <source>Photo chosen</source>
        <translation>Фото выбрано</translation>
    </message>
    <message>
        <source>Photo taken off the card</source>
        <translation>Фото убрано с карточки</translation>
    </message>
    <message>
        <source>Joined to a family</source>
        <translation>Добавлен в семью</translation>
    </message>
    <message>
        <source>Taken out of the family</source>
        <translation>Убран из семьи</translation>
    </message>
    <message>
        <source>Visit written down</source>
        <translation>Записан визит</translation>
    </message>
    <message>
        <source>Visit changed</source>
        <translation>Изменён визит</translation>
    </message>
    <message>
        <source>Visit deleted</source>
        <translation>Удалён визит</translation>
    </message>
    <message>
        <source>Booked</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Booking changed</source>
        <translation>Изменена запись</translation>
    </message>
    <message>
        <source>Booking moved</source>
        <translation>Перенесена запись</translation>
    </message>
    <message>
        <source>Booking deleted</source>
        <translation>Удалена запись</translation>
    </message>
    <message>
        <source>Invitation planned</source>
        <translation>Запланировано приглашение</translation>
    </message>
    <message>
        <source>Invitation changed</source>
        <translation>Изменено приглашение</translation>
    </message>
    <message>
        <source>Invitation deleted</source>
        <translation>Удалено приглашение</translation>
    </message>
    <message>
        <source>Congratulated on the birthday</source>
        <translation>Поздравлен с днём рождения</translation>
    </message>
    <message>
        <source>Congratulation taken back</source>
        <translation>Снята отметка о поздравлении</translation>
    </message>
    <message>
        <source>Setting changed</source>
        <translation>Изменена настройка</translation>
    </message>
    <message>
        <source>Logo chosen</source>
        <translation>Выбран логотип</translation>
    </message>
    <message>
        <source>Logo taken off the papers</source>
        <translation>Логотип убран с бумаг</translation>
    </message>
    <message>
        <source>Form added</source>
        <translation>Добавлен бланк</translation>
    </message>
    <message>
        <source>Form changed</source>
        <translation>Изменён бланк</translation>
    </message>
    <message>
        <source>Forms arranged</source>
        <translation>Изменён порядок бланков</translation>
    </message>
    <message>
        <source>Segment saved</source>
        <translation>Сегмент сохранён</translation>
    </message>
    <message>
        <source>Segment changed</source>
        <translation>Сегмент изменён</translation>
    </message>
    <message>
        <source>Segment deleted</source>
        <translation>Сегмент удалён</translation>
    </message>
    <message>
        <source>Segments arranged</source>
        <translation>Порядок сегментов изменён</translation>
    </message>
    <message>
        <source>Form signed</source>
        <translation>Подписан бланк</translation>
    </message>
    <message>
        <source>Consent withdrawn</source>
        <translation>Согласие отозвано</translation>
    </message>
    <message>
        <source>Consent changed</source>
        <translation>Отметка о подписи убрана</translation>
    </message>
    <message>
        <source>Service added to the price list</source>
        <translation>Услуга добавлена в прейскурант</translation>
    </message>
    <message>
        <source>Service changed</source>
        <translation>Изменена услуга</translation>
    </message>
    <message>
        <source>Specialist added</source>
        <translation>Добавлен мастер</translation>
    </message>
    <message>
        <source>Specialist changed</source>
        <translation>Изменён мастер</translation>
    </message>
    <message>
        <source>Field of the card added</source>
        <translation>Добавлено поле карточки</translation>
    </message>
    <message>
        <source>Field of the card changed</source>
        <translation>Изменено поле карточки</translation>
    </message>
    <message>
        <source>Fields of the card arranged</source>
        <translation>Изменён порядок полей карточки</translation>
    </message>
    <message>
        <source>Card template chosen</source>
        <translation>Выбран шаблон карточки</translation>
    </message>
    <message>
        <source>Brought in by an import</source>
        <translation>Принесено импортом</translation>
    </message>
    <message>
        <source>{title}: was “{was}”, became “{became}”</source>
        <translation>{title}: было «{was}», стало «{became}»</translation>
    </message>
    <message>
        <source>{title}: “{was}” removed</source>
        <translation>{title}: «{was}» убрано</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>Together with: {name}</source>
        <translation>Вместе с: {name}</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>женщина</translation>
    </message>
    <message>
        <source>man</source>
        <translation>мужчина</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Reason of first coming</source>
        <translation>Причина первого обращения</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Важно</translation>
    </message>
    <message>
        <source>Allergies and contraindications</source>
        <translation>Аллергии и противопоказания</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Preferred specialist</source>
        <translation>Предпочитаемый мастер</translation>
    </message>
    <message>
        <source>Preferred time</source>
        <translation>Удобное время</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Без оплаты</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <translation>Чёрный список</translation>
    </message>
    <message>
        <source>Status by hand</source>
        <translation>Статус вручную</translation>
    </message>
    <message>
        <source>Reason of the status</source>
        <translation>Причина статуса</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Specialist</source>
        <translation>Мастер</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>Зубы</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Материалы</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длительность</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>State of the booking</source>
        <translation>Состояние записи</translation>
    </message>
    <message>
        <source>Invite by</source>
        <translation>Пригласить к</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>State of the invitation</source>
        <translation>Состояние приглашения</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Скрыто</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Варианты</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Note at the telephone</source>
        <translation>Пометка у телефона</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кто</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Вид файла</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строк</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Фото</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Бланк</translation>
    </message>
    <message>
        <source>Text of the form</source>
        <translation>Текст бланка</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Условия</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Подписано</translation>
    </message>
    <message>
        <source>Withdrawn on</source>
        <translation>Отозвано</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Год</translation>
    </message>
</context>
<context>
    <name>ClientForm</name>
    <message>
        <source>Another card was not finished. It comes back when a new card begins with an empty search.</source>
        <translation>Другая карточка осталась незаконченной. Она вернётся, если начать новую с пустым поиском.</translation>
    </message>
    <message>
        <source>Write the name: a surname or a first name is enough.</source>
        <translation>Напишите имя: достаточно фамилии или имени.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message>
        <source>by keyboard layout</source>
        <translation>по раскладке</translation>
    </message>
    <message>
        <source>Found: {found} of {total}</source>
        <translation>Найдено: {found} из {total}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln patient(s)</source>
        <translation>
            <numerusform>%Ln пациент</numerusform>
            <numerusform>%Ln пациента</numerusform>
            <numerusform>%Ln пациентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln клиент</numerusform>
            <numerusform>%Ln клиента</numerusform>
            <numerusform>%Ln клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Новая карточка</translation>
    </message>
    <message>
        <source>New card (Ctrl+N)</source>
        <translation>Новая карточка (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>ClientRow</name>
    <message>
        <source>last visit {day}</source>
        <translation>последний визит {day}</translation>
    </message>
    <message>
        <source>birthday today</source>
        <translation>сегодня день рождения</translation>
    </message>
    <message>
        <source>on the black list</source>
        <translation>в чёрном списке</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>нет телефона</translation>
    </message>
</context>
<context>
    <name>ClientView</name>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message>
        <source>This card is no longer in the base.</source>
        <translation>Этой карточки в базе больше нет.</translation>
    </message>
    <message numerus="yes">
        <source>This is longer than %n character(s). Put the rest into the note.</source>
        <translation>
            <numerusform>Это длиннее %n символа. Остальное напишите в заметке.</numerusform>
            <numerusform>Это длиннее %n символов. Остальное напишите в заметке.</numerusform>
            <numerusform>Это длиннее %n символов. Остальное напишите в заметке.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write the name: a surname or a first name is enough.</source>
        <translation>Напишите имя: достаточно фамилии или имени.</translation>
    </message>
    <message>
        <source>An e-mail address looks like name@mail.ru.</source>
        <translation>Адрес почты выглядит так: name@mail.ru.</translation>
    </message>
    <message>
        <source>A telephone number has digits; words about it belong into the note beside it.</source>
        <translation>В номере телефона есть цифры; слова о нём пишите в пометке рядом.</translation>
    </message>
    <message>
        <source>Choose woman, man or leave it open.</source>
        <translation>Выберите «женщина», «мужчина» или оставьте пустым.</translation>
    </message>
    <message>
        <source>A discount is a number from 0 to 100.</source>
        <translation>Скидка — это число от 0 до 100.</translation>
    </message>
</context>
<context>
    <name>ColumnLine</name>
    <message>
        <source>Column {number}</source>
        <translation>Столбец {number}</translation>
    </message>
    <message>
        <source>{heading} means</source>
        <translation>Что значит «{heading}»</translation>
    </message>
    <message>
        <source>Order of the days in {heading}</source>
        <translation>Порядок дней в «{heading}»</translation>
    </message>
    <message>
        <source>day.month</source>
        <translation>день.месяц</translation>
    </message>
    <message>
        <source>month/day</source>
        <translation>месяц/день</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>пусто</translation>
    </message>
</context>
<context>
    <name>ColumnLines</name>
    <message>
        <source>The columns and what they mean</source>
        <translation>Столбцы и что они значат</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>what the salon does</source>
        <translation>чем занимается салон</translation>
    </message>
    <message>
        <source>what to take out; all is one workbook with everything</source>
        <translation>что сохранить; all — всё в одной книге Excel</translation>
    </message>
    <message>
        <source>the file to write: .xlsx, .csv, for clients also .vcf</source>
        <translation>куда сохранить: .xlsx, .csv, клиентов также .vcf</translation>
    </message>
    <message>
        <source>Show an invented salon.</source>
        <translation>Показать выдуманный салон.</translation>
    </message>
    <message>
        <source>Bring clients and visits in from files.</source>
        <translation>Загрузить клиентов и визиты из файлов.</translation>
    </message>
    <message>
        <source>Find clients; an empty text lists all.</source>
        <translation>Найти клиентов; пустой текст выводит всех.</translation>
    </message>
    <message>
        <source>Write clients or visits into a file.</source>
        <translation>Сохранить клиентов или визиты в файл.</translation>
    </message>
    <message>
        <source>Look whether a base is sound.</source>
        <translation>Проверить, цела ли база.</translation>
    </message>
    <message>
        <source>Make a backup and prove that it opens.</source>
        <translation>Сделать резервную копию и убедиться, что она открывается.</translation>
    </message>
    <message>
        <source>Put a backup in the place of a base.</source>
        <translation>Восстановить базу из резервной копии.</translation>
    </message>
    <message>
        <source>Paint every page of a demo.</source>
        <translation>Сделать снимки всех страниц демонстрации.</translation>
    </message>
    <message>
        <source>The window cannot be opened because a part of Qt is missing ({reason}). On Debian or Ubuntu install it by: apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libdbus-1-3</source>
        <translation>Окно не открыть: не хватает части Qt ({reason}). В Debian и Ubuntu её ставит команда: apt install libegl1 libgl1 libxkbcommon-x11-0 libxcb-cursor0 libdbus-1-3</translation>
    </message>
    <message>
        <source>The client cards of one salon. Without a command the window opens.</source>
        <translation>Карточки клиентов одного салона. Без команды открывается окно.</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>показать версию</translation>
    </message>
    <message>
        <source>the file to write: .pdf, .xlsx, .csv</source>
        <translation>файл, который записать: .pdf, .xlsx, .csv</translation>
    </message>
    <message>
        <source>the file to write: .pdf</source>
        <translation>файл, который записать: .pdf</translation>
    </message>
    <message>
        <source>the number of the client: salonbase find --json tells it</source>
        <translation>номер клиента: его покажет salonbase find --json</translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>что указать</translation>
    </message>
    <message>
        <source>options</source>
        <translation>ключи</translation>
    </message>
    <message>
        <source>List the reports and their parameters.</source>
        <translation>Показать все отчёты и их параметры.</translation>
    </message>
    <message>
        <source>Make a report; without --out it is printed.</source>
        <translation>Сделать отчёт; без --out он выводится на экран.</translation>
    </message>
    <message>
        <source>Write a card, a form or another paper as PDF.</source>
        <translation>Записать карточку, бланк или другую бумагу в PDF.</translation>
    </message>
    <message>
        <source>{0} is missing.</source>
        <translation>Не хватает: {0}.</translation>
    </message>
    <message>
        <source>Something must follow {0}.</source>
        <translation>После {0} нужно значение.</translation>
    </message>
    <message>
        <source>{0} is followed by a number, not by “{1}”.</source>
        <translation>После {0} нужно число, а не «{1}».</translation>
    </message>
    <message>
        <source>{0} cannot be “{1}”. Choose from: {2}.</source>
        <translation>{0}: «{1}» не подходит. Выберите из: {2}.</translation>
    </message>
    <message>
        <source>Nothing may follow {0}.</source>
        <translation>После {0} ничего не пишут.</translation>
    </message>
    <message>
        <source>Choose either {0} or {1}.</source>
        <translation>Выберите что-то одно: {0} или {1}.</translation>
    </message>
    <message>
        <source>This is not understood: {0}</source>
        <translation>Непонятно: {0}</translation>
    </message>
    <message>
        <source>Exit codes: 0 done, 1 refused with a sentence, 2 wrong usage, 3 no way in (password), 4 damaged, 5 open elsewhere, 130 interrupted. Passwords: --password-file, then SALONBASE_PASSWORD, then the file in the folder of a demo or of a base made without a password, then standard input, then the terminal.</source>
        <translation>Коды выхода: 0 сделано, 1 отказ с объяснением, 2 ошибка в команде, 3 не удалось войти (пароль), 4 база повреждена, 5 база открыта в другом месте, 130 прервано. Пароль берётся из --password-file, затем из SALONBASE_PASSWORD, затем из файла в папке демонстрации или базы, созданной без пароля, затем со стандартного ввода, затем с клавиатуры.</translation>
    </message>
    <message>
        <source>the language to speak</source>
        <translation>язык сообщений</translation>
    </message>
    <message>
        <source>the base to open in the window</source>
        <translation>база, которую открыть в окне</translation>
    </message>
    <message>
        <source>how many clients</source>
        <translation>сколько клиентов</translation>
    </message>
    <message>
        <source>keep the base in this folder</source>
        <translation>оставить базу в этой папке</translation>
    </message>
    <message>
        <source>only make the base</source>
        <translation>только создать базу</translation>
    </message>
    <message>
        <source>another number, another salon</source>
        <translation>другое число — другой салон</translation>
    </message>
    <message>
        <source>print JSON for a machine</source>
        <translation>вывести JSON для программы</translation>
    </message>
    <message>
        <source>a workbook with clients or visits</source>
        <translation>книга с клиентами или визитами</translation>
    </message>
    <message>
        <source>only say what would come</source>
        <translation>только сказать, что будет загружено</translation>
    </message>
    <message>
        <source>make the base where there is none</source>
        <translation>создать базу, если её нет</translation>
    </message>
    <message>
        <source>make no backup before</source>
        <translation>не делать резервную копию перед загрузкой</translation>
    </message>
    <message>
        <source>the name of a new salon</source>
        <translation>название нового салона</translation>
    </message>
    <message>
        <source>a name, a phone, a card number</source>
        <translation>имя, телефон, номер карточки</translation>
    </message>
    <message>
        <source>only those whom this text finds</source>
        <translation>только тех, кого находит этот текст</translation>
    </message>
    <message>
        <source>only those of this saved segment</source>
        <translation>только клиенты этого сохранённого сегмента</translation>
    </message>
    <message>
        <source>which report: salonbase reports lists them</source>
        <translation>какой отчёт: их перечисляет salonbase reports</translation>
    </message>
    <message>
        <source>the first day of the period</source>
        <translation>первый день периода</translation>
    </message>
    <message>
        <source>the last day of the period</source>
        <translation>последний день периода</translation>
    </message>
    <message>
        <source>a period of the calendar instead</source>
        <translation>вместо дней — период по календарю</translation>
    </message>
    <message>
        <source>another parameter; may be repeated</source>
        <translation>другой параметр; можно несколько раз</translation>
    </message>
    <message>
        <source>which paper</source>
        <translation>какая бумага</translation>
    </message>
    <message>
        <source>the number of the visit</source>
        <translation>номер визита</translation>
    </message>
    <message>
        <source>the day of the sheet; today unless said</source>
        <translation>день листа; по умолчанию сегодня</translation>
    </message>
    <message>
        <source>hide the telephone numbers</source>
        <translation>скрыть номера телефонов</translation>
    </message>
    <message>
        <source>a card without sums</source>
        <translation>карточка без сумм</translation>
    </message>
    <message>
        <source>a card without visits</source>
        <translation>карточка без визитов</translation>
    </message>
    <message>
        <source>what stands below the name on a label</source>
        <translation>что стоит на наклейке под именем</translation>
    </message>
    <message>
        <source>the sheets of labels</source>
        <translation>какие листы с наклейками</translation>
    </message>
    <message>
        <source>the first free place</source>
        <translation>первое свободное место</translation>
    </message>
    <message>
        <source>the folder for the backup</source>
        <translation>папка для резервной копии</translation>
    </message>
    <message>
        <source>the backup to restore</source>
        <translation>резервная копия, из которой восстановить</translation>
    </message>
    <message>
        <source>where the pictures go</source>
        <translation>папка для снимков</translation>
    </message>
    <message>
        <source>one theme, one language, one size</source>
        <translation>одна тема, один язык, один размер</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>команда: </translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>показать эту справку</translation>
    </message>
    <message>
        <source>the folder of the base</source>
        <translation>папка базы</translation>
    </message>
    <message>
        <source>a file whose first line is the password; - reads it</source>
        <translation>файл, первая строка которого — пароль; - читает стандартный ввод</translation>
    </message>
    <message numerus="yes">
        <source>%n new clients</source>
        <translation>
            <numerusform>%n новый клиент</numerusform>
            <numerusform>%n новых клиента</numerusform>
            <numerusform>%n новых клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new visits</source>
        <translation>
            <numerusform>%n новый визит</numerusform>
            <numerusform>%n новых визита</numerusform>
            <numerusform>%n новых визитов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Written: {file}, {rows}.</source>
        <translation>Сохранено: {file}, {rows}.</translation>
    </message>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n визит</numerusform>
            <numerusform>%n визита</numerusform>
            <numerusform>%n визитов</numerusform>
        </translation>
    </message>
    <message>
        <source>A trial, nothing was kept:</source>
        <translation>Проба, ничего не сохранено:</translation>
    </message>
    <message>
        <source>Brought in:</source>
        <translation>Загружено:</translation>
    </message>
    <message>
        <source>A new base was made in {folder}.</source>
        <translation>Создана новая база в {folder}.</translation>
    </message>
    <message>
        <source>Recovery digits, to be written on paper: {digits}</source>
        <translation>Цифры восстановления, их надо записать на бумаге: {digits}</translation>
    </message>
    <message>
        <source>The base is damaged:</source>
        <translation>База повреждена:</translation>
    </message>
    <message>
        <source>Written: {file}.</source>
        <translation>Записано: {file}.</translation>
    </message>
    <message>
        <source>--set wants key=value, not “{pair}”.</source>
        <translation>После --set нужно ключ=значение, а не «{pair}».</translation>
    </message>
    <message>
        <source>Master password: {password}</source>
        <translation>Мастер-пароль: {password}</translation>
    </message>
    <message>
        <source>which form: data, messages, photos…</source>
        <translation>какой бланк: data, messages, photos…</translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n уже был</numerusform>
            <numerusform>%n уже были</numerusform>
            <numerusform>%n уже были</numerusform>
        </translation>
    </message>
    <message>
        <source>The base is sound: {clients}, {visits}, {total}.</source>
        <translation>База цела: {clients}, {visits}, {total}.</translation>
    </message>
    <message>
        <source>The backup was restored to {folder}.</source>
        <translation>База восстановлена в {folder}.</translation>
    </message>
    <message>
        <source>It has no PIN; one can be set in the window.</source>
        <translation>PIN-кода нет; его можно задать в окне.</translation>
    </message>
    <message>
        <source>Nobody gave a password, so it got this one: {password}</source>
        <translation>Пароль не был задан, поэтому он такой: {password}</translation>
    </message>
    <message>
        <source>It lies in {file}: until you set another one in the window and remove that file, the base is not protected from those who can read the folder.</source>
        <translation>Он лежит в {file}: пока вы не зададите в окне другой и не удалите этот файл, база не защищена от тех, кто может читать папку.</translation>
    </message>
    <message>
        <source>The backup was made and tried: {file}</source>
        <translation>Резервная копия сделана и проверена: {file}</translation>
    </message>
    <message>
        <source>What was there is kept for 30 days in {folder}.</source>
        <translation>То, что было раньше, 30 дней хранится в {folder}.</translation>
    </message>
    <message>
        <source>The demo lies in {folder}.</source>
        <translation>Демонстрация лежит в {folder}.</translation>
    </message>
    <message>
        <source>A demo lies in {folder} already; remove the folder to get a new one.</source>
        <translation>Демонстрация в {folder} уже есть; чтобы получить новую, удалите папку.</translation>
    </message>
    <message>
        <source>There is no base in {folder}. Add --create to make one.</source>
        <translation>В {folder} нет базы. Добавьте --create, чтобы создать её.</translation>
    </message>
    <message>
        <source>Nobody was found.</source>
        <translation>Никто не найден.</translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>Различается %n поле</numerusform>
            <numerusform>Различаются %n поля</numerusform>
            <numerusform>Различаются %n полей</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Различий нет</translation>
    </message>
</context>
<context>
    <name>ComputerSection</name>
    <message>
        <source>This computer</source>
        <translation>Этот компьютер</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлая</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмная</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>Мельче</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Обычно</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Крупнее</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Size of everything</source>
        <translation>Размер</translation>
    </message>
</context>
<context>
    <name>ConsentsBox</name>
    <message>
        <source>There is no signed consent to the processing of personal data yet.</source>
        <translation>Согласие на обработку персональных данных ещё не подписано.</translation>
    </message>
    <message>
        <source>Signed today</source>
        <translation>Подписано сегодня</translation>
    </message>
    <message>
        <source>not signed</source>
        <translation>не подписано</translation>
    </message>
    <message>
        <source>signed {day}</source>
        <translation>подписано {day}</translation>
    </message>
    <message>
        <source>signed {day}, withdrawn {end}</source>
        <translation>подписано {day}, отозвано {end}</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>&amp;Print the form…</source>
        <translation>&amp;Напечатать бланк…</translation>
    </message>
    <message>
        <source>Signed &amp;again today</source>
        <translation>Подписано &amp;заново сегодня</translation>
    </message>
    <message>
        <source>&amp;Withdrawn today</source>
        <translation>&amp;Отозвано сегодня</translation>
    </message>
    <message>
        <source>&amp;Not signed: take the mark out</source>
        <translation>Н&amp;е подписано: убрать отметку</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
</context>
<context>
    <name>Controls</name>
    <message>
        <source>Among whom</source>
        <translation>Среди кого</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
</context>
<context>
    <name>CrashPage</name>
    <message>
        <source>Copy the report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>The program made a mistake</source>
        <translation>Ошибка в программе</translation>
    </message>
    <message>
        <source>Everything that was marked as saved is in the base.</source>
        <translation>Всё, что было отмечено как сохранённое, лежит в базе.</translation>
    </message>
    <message>
        <source>The report below names places in the program and no client.</source>
        <translation>В отчёте ниже только места в программе и ничего о клиентах.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>“{typed}” is no day. Write it like 22.11.2026.</source>
        <translation>«{typed}» — это не дата. Напишите, например, 22.11.2026.</translation>
    </message>
    <message>
        <source>{day} is what programs write for an unknown day. Leave it empty.</source>
        <translation>{day} программы пишут вместо неизвестной даты. Оставьте поле пустым.</translation>
    </message>
    <message>
        <source>“{typed}” is no time. Write it like 14:30.</source>
        <translation>«{typed}» — это не время. Напишите, например, 14:30.</translation>
    </message>
    <message>
        <source>The year {year} cannot be right.</source>
        <translation>Год {year} не может быть верным.</translation>
    </message>
    <message>
        <source>There is no month {month}.</source>
        <translation>Месяца {month} не бывает.</translation>
    </message>
    <message>
        <source>There is no such day: {day}.</source>
        <translation>Такого дня не бывает: {day}.</translation>
    </message>
    <message>
        <source>A birthday cannot lie in the future.</source>
        <translation>День рождения не может быть в будущем.</translation>
    </message>
</context>
<context>
    <name>DayEditor</name>
    <message>
        <source>24.11 or tomorrow</source>
        <translation>24.11 или завтра</translation>
    </message>
</context>
<context>
    <name>DayLine</name>
    <message>
        <source>no limit</source>
        <translation>без границы</translation>
    </message>
    <message>
        <source>Type a day: 24.11 or yesterday. Empty is no limit.</source>
        <translation>Впишите день: 24.11 или «вчера». Пусто — без границы.</translation>
    </message>
</context>
<context>
    <name>DaySheetDialog</name>
    <message>
        <source>Sheet for the day</source>
        <translation>Лист на день</translation>
    </message>
    <message>
        <source>One page for the desk: who comes, whom to congratulate and to call, who owes, what to remember.</source>
        <translation>Одна страница для администратора: кто придёт, кого поздравить, кому позвонить, кто должен и что важно помнить.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Hide the phones: the sheet will lie where others see it</source>
        <translation>Скрыть телефоны: лист будет лежать на виду</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Show the sheet</source>
        <translation>Показать лист</translation>
    </message>
    <message>
        <source>Write the day.</source>
        <translation>Напишите день.</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>A demo needs at least one client.</source>
        <translation>Для демонстрации нужен хотя бы один клиент.</translation>
    </message>
</context>
<context>
    <name>Dental</name>
    <message>
        <source>Complaints at the first visit</source>
        <translation>Жалобы при первом обращении</translation>
    </message>
    <message>
        <source>Chronic diseases</source>
        <translation>Хронические заболевания</translation>
    </message>
    <message>
        <source>Other diseases and operations</source>
        <translation>Другие болезни и операции</translation>
    </message>
    <message>
        <source>Medicines taken all the time</source>
        <translation>Постоянно принимает лекарства</translation>
    </message>
    <message>
        <source>Usual blood pressure</source>
        <translation>Обычное давление</translation>
    </message>
    <message>
        <source>Pacemaker</source>
        <translation>Кардиостимулятор</translation>
    </message>
    <message>
        <source>Pregnant or nursing</source>
        <translation>Беременность или кормление</translation>
    </message>
    <message>
        <source>How anaesthesia was borne</source>
        <translation>Как переносит анестезию</translation>
    </message>
    <message>
        <source>Bite</source>
        <translation>Прикус</translation>
    </message>
    <message>
        <source>Hygiene</source>
        <translation>Гигиена</translation>
    </message>
    <message>
        <source>Gums</source>
        <translation>Дёсны</translation>
    </message>
    <message>
        <source>Implants</source>
        <translation>Есть импланты</translation>
    </message>
    <message>
        <source>Implant: system and place</source>
        <translation>Имплант: система и место</translation>
    </message>
    <message>
        <source>Last X-ray</source>
        <translation>Последний снимок</translation>
    </message>
    <message>
        <source>Tooth shade (VITA)</source>
        <translation>Цвет зубов (VITA)</translation>
    </message>
    <message>
        <source>Treatment plan</source>
        <translation>План лечения</translation>
    </message>
    <message>
        <source>Consent signed on</source>
        <translation>Согласие подписано</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>Check-up</source>
        <translation>Профосмотр</translation>
    </message>
    <message>
        <source>Local anaesthesia</source>
        <translation>Анестезия</translation>
    </message>
    <message>
        <source>Professional cleaning (ultrasound and Air Flow)</source>
        <translation>Чистка УЗ + Air Flow</translation>
    </message>
    <message>
        <source>Light-cured filling</source>
        <translation>Пломба светового отверждения</translation>
    </message>
    <message>
        <source>Polishing of a filling</source>
        <translation>Полировка пломбы</translation>
    </message>
    <message>
        <source>Root canal treatment, 1 canal</source>
        <translation>Эндодонтия 1 канал</translation>
    </message>
    <message>
        <source>Root canal treatment, 3 canals</source>
        <translation>Эндодонтия 3 канала</translation>
    </message>
    <message>
        <source>Extraction</source>
        <translation>Удаление</translation>
    </message>
    <message>
        <source>Extraction of a wisdom tooth</source>
        <translation>Удаление зуба мудрости</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Снятие слепков</translation>
    </message>
    <message>
        <source>Metal-ceramic crown</source>
        <translation>Коронка металлокерамика</translation>
    </message>
    <message>
        <source>Zirconia crown</source>
        <translation>Коронка диоксид циркония</translation>
    </message>
    <message>
        <source>Implant</source>
        <translation>Имплант</translation>
    </message>
    <message>
        <source>Whitening</source>
        <translation>Отбеливание</translation>
    </message>
    <message>
        <source>Spot X-ray</source>
        <translation>Прицельный снимок</translation>
    </message>
    <message>
        <source>diabetes</source>
        <translation>диабет</translation>
    </message>
    <message>
        <source>hypertension</source>
        <translation>гипертония</translation>
    </message>
    <message>
        <source>heart disease</source>
        <translation>болезни сердца</translation>
    </message>
    <message>
        <source>asthma</source>
        <translation>астма</translation>
    </message>
    <message>
        <source>epilepsy</source>
        <translation>эпилепсия</translation>
    </message>
    <message>
        <source>hepatitis</source>
        <translation>гепатит</translation>
    </message>
    <message>
        <source>HIV</source>
        <translation>ВИЧ</translation>
    </message>
    <message>
        <source>thyroid disease</source>
        <translation>болезни щитовидной железы</translation>
    </message>
    <message>
        <source>blood clotting disorder</source>
        <translation>нарушение свёртываемости крови</translation>
    </message>
    <message>
        <source>osteoporosis</source>
        <translation>остеопороз</translation>
    </message>
    <message>
        <source>oncological disease</source>
        <translation>онкология</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>нормальный</translation>
    </message>
    <message>
        <source>deep</source>
        <translation>глубокий</translation>
    </message>
    <message>
        <source>open</source>
        <translation>открытый</translation>
    </message>
    <message>
        <source>cross</source>
        <translation>перекрёстный</translation>
    </message>
    <message>
        <source>distal</source>
        <translation>дистальный</translation>
    </message>
    <message>
        <source>mesial</source>
        <translation>мезиальный</translation>
    </message>
    <message>
        <source>edge-to-edge</source>
        <translation>прямой</translation>
    </message>
    <message>
        <source>good</source>
        <translation>хорошая</translation>
    </message>
    <message>
        <source>fair</source>
        <translation>удовлетворительная</translation>
    </message>
    <message>
        <source>poor</source>
        <translation>плохая</translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message>
        <source>Save the rows that did not come in (xlsx)</source>
        <translation>Сохранить строки, которые не вошли (xlsx)</translation>
    </message>
    <message>
        <source>Done: everything that could be read is in the base.</source>
        <translation>Готово: всё, что удалось прочитать, в базе.</translation>
    </message>
    <message>
        <source>The whole import can be taken back, now or later.</source>
        <translation>Весь импорт можно отменить и сейчас, и позже.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) did not come in. Save, mend and bring them in again.</source>
        <translation>
            <numerusform>%n строка не вошла. Сохраните её, исправьте и внесите снова.</numerusform>
            <numerusform>%n строки не вошли. Сохраните их, исправьте и внесите снова.</numerusform>
            <numerusform>%n строк не вошли. Сохраните их, исправьте и внесите снова.</numerusform>
        </translation>
    </message>
    <message>
        <source>To look at: {count}</source>
        <translation>Взглянуть: {count}</translation>
    </message>
</context>
<context>
    <name>DuplicateHint</name>
    <message>
        <source>Perhaps here already: {who}</source>
        <translation>Похоже, уже есть: {who}</translation>
    </message>
    <message>
        <source>The same phone: {who}</source>
        <translation>Тот же телефон: {who}</translation>
    </message>
    <message>
        <source>Open the card of {name}</source>
        <translation>Открыть карточку: {name}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Family?</source>
        <translation>Семья?</translation>
    </message>
    <message>
        <source>Link both cards as a family</source>
        <translation>Связать карточки как семью</translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message>
        <source>Possible duplicates</source>
        <translation>Возможные дубли</translation>
    </message>
    <message>
        <source>Nobody seems to be here twice</source>
        <translation>Дублей не нашлось</translation>
    </message>
    <message>
        <source>Cards with the same phone or birthday and a like name come here, to be merged or told apart.</source>
        <translation>Здесь появятся карточки с одним телефоном или днём рождения и похожим именем: их можно объединить или развести.</translation>
    </message>
    <message>
        <source>The two cards are one now.</source>
        <translation>Из двух карточек стала одна.</translation>
    </message>
    <message>
        <source>Two people. This pair will not be shown again.</source>
        <translation>Это разные люди. Больше эту пару не покажем.</translation>
    </message>
    <message>
        <source>The two are a family now.</source>
        <translation>Теперь это одна семья.</translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n пара</numerusform>
            <numerusform>%n пары</numerusform>
            <numerusform>%n пар</numerusform>
        </translation>
    </message>
    <message>
        <source>{pairs}, looking again…</source>
        <translation>{pairs}, ищу заново…</translation>
    </message>
    <message numerus="yes">
        <source>One card with %n visit(s) for {total}.</source>
        <translation>
            <numerusform>Станет одна карточка: %n визит на {total}.</numerusform>
            <numerusform>Станет одна карточка: %n визита на {total}.</numerusform>
            <numerusform>Станет одна карточка: %n визитов на {total}.</numerusform>
        </translation>
    </message>
    <message>
        <source>One card, no visits.</source>
        <translation>Станет одна карточка, визитов нет.</translation>
    </message>
    <message>
        <source>The other goes to the trash; Ctrl+Z brings both back.</source>
        <translation>Вторая уйдёт в корзину; Ctrl+Z вернёт обе.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Make one card of both (Ctrl+Enter)</source>
        <translation>Сделать из двух карточек одну (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>Разные люди</translation>
    </message>
    <message>
        <source>Do not show this pair again (Delete in the list)</source>
        <translation>Больше не показывать эту пару (Delete в списке)</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Two people with one phone: link both cards as a family</source>
        <translation>Два человека с одним телефоном: связать карточки как семью</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Leave this pair to the end</source>
        <translation>Оставить эту пару напоследок</translation>
    </message>
    <message>
        <source>Take the last one back</source>
        <translation>Вернуть последнюю</translation>
    </message>
    <message>
        <source>The last pair comes back as it was (Ctrl+Z)</source>
        <translation>Последняя пара вернётся, как была (Ctrl+Z)</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>New card</source>
        <translation>Новая карточка</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <translation>Импорт из файла…</translation>
    </message>
    <message>
        <source>New card “{name}”</source>
        <translation>Новая карточка «{name}»</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Никого не нашлось</translation>
    </message>
    <message>
        <source>Part of the name, of the phone or the card number is enough.</source>
        <translation>Достаточно части имени, телефона или номера карты.</translation>
    </message>
    <message>
        <source>Nobody here now</source>
        <translation>Здесь сейчас никого</translation>
    </message>
    <message>
        <source>The other clients are under “All”.</source>
        <translation>Остальные клиенты — под «Все».</translation>
    </message>
    <message>
        <source>Here the clients will be</source>
        <translation>Здесь будут клиенты</translation>
    </message>
    <message>
        <source>Make the first card, or drop an Excel file onto the window.</source>
        <translation>Заведите первую карточку или перетащите в окно файл Excel.</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>The password file {file} is empty.</source>
        <translation>Файл с паролем {file} пуст.</translation>
    </message>
    <message>
        <source>The command line made this base without being given a password, so the password lies here.</source>
        <translation>Эту базу создала командная строка, которой не дали пароля, поэтому пароль лежит здесь.</translation>
    </message>
    <message>
        <source>Anyone who has this folder can read the base. Set a master password of your own in the window</source>
        <translation>Всякий, у кого есть эта папка, может прочитать базу. Задайте в окне свой мастер-пароль</translation>
    </message>
    <message>
        <source>and delete this file.</source>
        <translation>и удалите этот файл.</translation>
    </message>
    <message>
        <source>Give the master password: by --password-file, {variable} or a pipe.</source>
        <translation>Нужен мастер-пароль: через --password-file, {variable} или стандартный ввод.</translation>
    </message>
    <message>
        <source>Master password: </source>
        <translation>Мастер-пароль: </translation>
    </message>
    <message>
        <source>The two passwords differ.</source>
        <translation>Пароли не совпадают.</translation>
    </message>
    <message>
        <source>No password came by standard input.</source>
        <translation>Пароль не пришёл: стандартный ввод пуст.</translation>
    </message>
    <message>
        <source>The password file {file} cannot be read.</source>
        <translation>Файл с паролем {file} не читается.</translation>
    </message>
    <message>
        <source>Once more: </source>
        <translation>Ещё раз: </translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>There is nobody to take out.</source>
        <translation>Некого сохранять: список пуст.</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>female</source>
        <translation>женский</translation>
    </message>
    <message>
        <source>male</source>
        <translation>мужской</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Запланировано</translation>
    </message>
    <message>
        <source>booking</source>
        <translation>запись</translation>
    </message>
    <message>
        <source>invitation</source>
        <translation>приглашение</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Визиты</translation>
    </message>
</context>
<context>
    <name>ExportChoices</name>
    <message>
        <source>Client cards</source>
        <translation>Карточки клиентов</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Визиты</translation>
    </message>
    <message>
        <source>Everything: cards, visits, bookings</source>
        <translation>Всё: карточки, визиты, записи</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>Everybody: {number}</source>
        <translation>Всех: {number}</translation>
    </message>
    <message>
        <source>Only those found now: {number}</source>
        <translation>Только найденных сейчас: {number}</translation>
    </message>
    <message>
        <source>Those of the segment</source>
        <translation>Клиенты сегмента</translation>
    </message>
    <message>
        <source>Of whom</source>
        <translation>Чьи</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Clients and visits</source>
        <translation>Клиенты и визиты</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>To look at and to count with. SalonBase brings it back in field by field.</source>
        <translation>Чтобы смотреть и считать. SalonBase примет его обратно поле в поле.</translation>
    </message>
    <message>
        <source>For other programs. SalonBase brings it back in field by field.</source>
        <translation>Для других программ. SalonBase примет его обратно поле в поле.</translation>
    </message>
    <message>
        <source>For the address book of a telephone: names, phones, birthdays, notes.</source>
        <translation>Для записной книжки телефона: имена, номера, дни рождения, заметки.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Exports so far…</source>
        <translation>Выгрузки…</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Сохранить в файл…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Cancelled: there is no file.</source>
        <translation>Отменено: файла нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) are in the file.</source>
        <translation>
            <numerusform>В файле %n клиент.</numerusform>
            <numerusform>В файле %n клиента.</numerusform>
            <numerusform>В файле %n клиентов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) are in the file.</source>
        <translation>
            <numerusform>В файле %n визит.</numerusform>
            <numerusform>В файле %n визита.</numerusform>
            <numerusform>В файле %n визитов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in the file.</source>
        <translation>
            <numerusform>В файле %n строка.</numerusform>
            <numerusform>В файле %n строки.</numerusform>
            <numerusform>В файле %n строк.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is not encrypted: whoever gets it can read it. Delete it when it is needed no more.</source>
        <translation>Файл не зашифрован: его прочтёт любой, к кому он попадёт. Удалите его, когда он станет не нужен.</translation>
    </message>
</context>
<context>
    <name>ExportSection</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Exports so far</source>
        <translation>Выгрузки</translation>
    </message>
    <message>
        <source>Clients and visits can be taken out at any time: Excel, CSV, vCard.</source>
        <translation>Клиентов и визиты можно выгрузить в любой момент: Excel, CSV, vCard.</translation>
    </message>
    <message>
        <source>Last: {day}, {what}, rows: {rows}</source>
        <translation>Последняя: {day}, {what}, строк: {rows}</translation>
    </message>
</context>
<context>
    <name>ExportWorkPage</name>
    <message>
        <source>Writing the file…</source>
        <translation>Записываю файл…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>report “{title}”</source>
        <translation>отчёт «{title}»</translation>
    </message>
    <message>
        <source>client cards</source>
        <translation>карточки</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>визиты</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>всё</translation>
    </message>
    <message>
        <source>on paper</source>
        <translation>на бумаге</translation>
    </message>
    <message>
        <source>a client’s card</source>
        <translation>карточка клиента</translation>
    </message>
    <message>
        <source>the sheet of a visit</source>
        <translation>лист визита</translation>
    </message>
    <message>
        <source>the sheet of a day</source>
        <translation>лист на день</translation>
    </message>
    <message>
        <source>labels</source>
        <translation>наклейки</translation>
    </message>
    <message>
        <source>a form to sign</source>
        <translation>бланк на подпись</translation>
    </message>
</context>
<context>
    <name>FactLine</name>
    <message>
        <source>What it is about</source>
        <translation>О чём условие</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Отношение</translation>
    </message>
</context>
<context>
    <name>Families</name>
    <message>
        <source>Choose somebody else: this is the same card.</source>
        <translation>Выберите другого человека: это та же карточка.</translation>
    </message>
</context>
<context>
    <name>FamilyBox</name>
    <message>
        <source>Add to the family</source>
        <translation>Добавить в семью</translation>
    </message>
    <message>
        <source>Add: name or phone…</source>
        <translation>Добавить: имя или телефон…</translation>
    </message>
    <message>
        <source>Leave the family</source>
        <translation>Выйти из семьи</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Open the card of {name}</source>
        <translation>Открыть карточку: {name}</translation>
    </message>
    <message>
        <source>Choose a client from the list that opens while you type.</source>
        <translation>Выберите из списка, который появляется при вводе.</translation>
    </message>
</context>
<context>
    <name>FieldDesigner</name>
    <message>
        <source>Fields of the card</source>
        <translation>Поля карточки</translation>
    </message>
    <message>
        <source>Name, phones, birthday and the like stand on every card. Here are the fields that your salon adds. A hidden field keeps what was written in it.</source>
        <translation>Имя, телефоны, день рождения и подобное есть в каждой карточке. Здесь поля, которые добавляет ваш салон. Скрытое поле хранит всё, что в нём записано.</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Что в нём</translation>
    </message>
    <message>
        <source>Choices, one a line</source>
        <translation>Варианты, по одному в строке</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message>
        <source>New field</source>
        <translation>Новое поле</translation>
    </message>
    <message>
        <source>Add the field</source>
        <translation>Добавить поле</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>{name} (hidden)</source>
        <translation>{name} (скрыто)</translation>
    </message>
</context>
<context>
    <name>FigureRow</name>
    <message numerus="yes">
        <source>new client(s)</source>
        <translation>
            <numerusform>новый клиент</numerusform>
            <numerusform>новых клиента</numerusform>
            <numerusform>новых клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>known already</source>
        <translation>уже есть</translation>
    </message>
    <message numerus="yes">
        <source>card(s) filled in</source>
        <translation>
            <numerusform>карточка дополнится</numerusform>
            <numerusform>карточки дополнятся</numerusform>
            <numerusform>карточек дополнится</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>card(s) were filled in</source>
        <translation>
            <numerusform>карточка дополнена</numerusform>
            <numerusform>карточки дополнены</numerusform>
            <numerusform>карточек дополнено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new visit(s)</source>
        <translation>
            <numerusform>новый визит</numerusform>
            <numerusform>новых визита</numerusform>
            <numerusform>новых визитов</numerusform>
        </translation>
    </message>
    <message>
        <source>paid</source>
        <translation>оплачено</translation>
    </message>
    <message numerus="yes">
        <source>row(s) were left out</source>
        <translation>
            <numerusform>строка не вошла</numerusform>
            <numerusform>строки не вошли</numerusform>
            <numerusform>строк не вошло</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) left out</source>
        <translation>
            <numerusform>строка не войдёт</numerusform>
            <numerusform>строки не войдут</numerusform>
            <numerusform>строк не войдёт</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>visit(s)</source>
        <translation>
            <numerusform>визит</numerusform>
            <numerusform>визита</numerusform>
            <numerusform>визитов</numerusform>
        </translation>
    </message>
    <message>
        <source>in all</source>
        <translation>всего</translation>
    </message>
    <message>
        <source>average bill</source>
        <translation>средний чек</translation>
    </message>
    <message>
        <source>last visit</source>
        <translation>последний визит</translation>
    </message>
    <message>
        <source>next visit</source>
        <translation>следующий визит</translation>
    </message>
    <message numerus="yes">
        <source>Did not come: %n time(s)</source>
        <translation>
            <numerusform>Не пришёл: %n раз</numerusform>
            <numerusform>Не пришёл: %n раза</numerusform>
            <numerusform>Не пришёл: %n раз</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The disk refuses: {reason}.</source>
        <translation>Диск отвечает отказом: {reason}.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was lost; free some space and try again.</source>
        <translation>Диск заполнен. Ничего не потеряно: освободите место и попробуйте ещё раз.</translation>
    </message>
    <message>
        <source>The folder {folder} may not be written by this person.</source>
        <translation>Нет прав на запись в папку {folder}.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there.</source>
        <translation>Папки {folder} нет на месте.</translation>
    </message>
    <message>
        <source>There is a folder where a file should be, or a file where a folder should be.</source>
        <translation>На месте файла стоит папка или на месте папки — файл.</translation>
    </message>
    <message>
        <source>This name is too long for a file. Choose a shorter one.</source>
        <translation>Такое имя слишком длинное для файла. Выберите короче.</translation>
    </message>
    <message>
        <source>There is not enough room on the disk for {folder}.</source>
        <translation>На диске не хватает места для папки {folder}.</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Все клиенты</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Who is expected today</source>
        <translation>Кого ждём сегодня</translation>
    </message>
    <message>
        <source>Time to call</source>
        <translation>Пора позвать</translation>
    </message>
    <message>
        <source>Whose visit or invitation is overdue</source>
        <translation>Чей визит или приглашение просрочены</translation>
    </message>
    <message>
        <source>Clients with the tag “{tag}”</source>
        <translation>Клиенты с меткой «{tag}»</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Clients with a tag</source>
        <translation>Клиенты с меткой</translation>
    </message>
</context>
<context>
    <name>FirstStart</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Without a PIN</source>
        <translation>Без PIN</translation>
    </message>
    <message>
        <source>Create the base</source>
        <translation>Создать базу</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>The sheet is at hand</source>
        <translation>Лист у меня</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Шаг {number} из {count}</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Contacts</source>
        <translation>Связь</translation>
    </message>
    <message>
        <source>Everybody must see</source>
        <translation>Важно видеть всем</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Привычки и условия</translation>
    </message>
    <message>
        <source>How the client came</source>
        <translation>Откуда узнали о нас</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Женский</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Мужской</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Birthday, any part of it</source>
        <translation>День рождения, хотя бы часть</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Почта</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Allergies, contraindications</source>
        <translation>Аллергии, противопоказания</translation>
    </message>
    <message>
        <source>Sticky note</source>
        <translation>Заметка на виду</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <translation>Чёрный список</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Без оплаты</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Удобное время</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина обращения</translation>
    </message>
    <message>
        <source>or the whole name in one line</source>
        <translation>или ФИО одной строкой</translation>
    </message>
    <message>
        <source>Telegram, WhatsApp, VK…</source>
        <translation>Telegram, WhatsApp, VK…</translation>
    </message>
    <message>
        <source>mornings, after 18:00…</source>
        <translation>утром, после 18:00…</translation>
    </message>
</context>
<context>
    <name>FormEditorDialog</name>
    <message>
        <source>Form to sign</source>
        <translation>Бланк на подпись</translation>
    </message>
    <message>
        <source>What stands in braces is filled in for each client; what is not known becomes a line to write on. A line that begins with # is a heading, one with @ has places to sign. Let the salon&apos;s lawyer read the text before anybody signs it.</source>
        <translation>То, что в фигурных скобках, подставится для каждого клиента; чего программа не знает, станет пустой строкой. Строка с # в начале — заголовок, с @ — места для подписи. Покажите текст юристу салона до того, как его подпишут.</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>The form as it will be printed</source>
        <translation>Бланк, как он будет напечатан</translation>
    </message>
    <message>
        <source>Take the program&apos;s text</source>
        <translation>Вернуть текст программы</translation>
    </message>
    <message>
        <source>Here is what you had begun before the base was locked.</source>
        <translation>Вы начали это до блокировки базы, всё на месте.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Save the form</source>
        <translation>Сохранить бланк</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n страница</numerusform>
            <numerusform>%n страницы</numerusform>
            <numerusform>%n страниц</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in…</source>
        <translation>Подставить…</translation>
    </message>
</context>
<context>
    <name>FormLayout</name>
    <message>
        <source>Move to the trash</source>
        <translation>В корзину</translation>
    </message>
    <message>
        <source>Take out of the trash</source>
        <translation>Вернуть из корзины</translation>
    </message>
    <message>
        <source>Made {made}, changed {changed}</source>
        <translation>Создана {made}, изменена {changed}</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Forms and consents</source>
        <translation>Бланки и согласия</translation>
    </message>
    <message>
        <source>Fields of the card</source>
        <translation>Поля карточки</translation>
    </message>
</context>
<context>
    <name>FormTexts</name>
    <message>
        <source>Signed for somebody under age by a parent or another legal representative (name, document): ______________________________</source>
        <translation>За несовершеннолетнего подписывает родитель или другой законный представитель (Ф. И. О., документ): ______________________________</translation>
    </message>
    <message>
        <source>I, {client}, born {birthday}, address: {address}, phone: {phone},</source>
        <translation>Я, {client}, дата рождения {birthday}, адрес: {address}, телефон: {phone},</translation>
    </message>
    <message>
        <source>identity document (series, number, issued by and when): ______________________________</source>
        <translation>документ, удостоверяющий личность (серия, номер, кем и когда выдан): ______________________________</translation>
    </message>
    <message>
        <source>freely, by my own will and in my own interest, agree that {legal_name} (INN {inn}, OGRN {ogrn}, address: {salon_address}), below “the salon”, processes my personal data as follows.</source>
        <translation>свободно, своей волей и в своём интересе даю согласие {legal_name} (ИНН {inn}, ОГРН {ogrn}, адрес: {salon_address}), далее — «Салон», на обработку моих персональных данных на следующих условиях.</translation>
    </message>
    <message>
        <source># What for</source>
        <translation># Для чего</translation>
    </message>
    <message>
        <source>To keep my card and the history of my visits, to book me, to render services with regard to my health and contraindications, to settle payments with me. For nothing else.</source>
        <translation>Чтобы вести мою карточку и историю визитов, записывать меня на приём, оказывать мне услуги с учётом здоровья и противопоказаний, вести со мной расчёты. Ни для чего другого.</translation>
    </message>
    <message>
        <source># Which data</source>
        <translation># Какие данные</translation>
    </message>
    <message>
        <source>Surname, first name, patronymic; birthday; sex; address; phone and e-mail; what I came for, what was done and paid; allergies, contraindications and other facts of my health that I tell or that a service needs.</source>
        <translation>Фамилия, имя, отчество; дата рождения; пол; адрес; телефон и адрес электронной почты; с чем я обращаюсь, что сделано и оплачено; аллергии, противопоказания и другие сведения о здоровье, которые я сообщаю или без которых нельзя оказать услугу.</translation>
    </message>
    <message>
        <source># What may be done with them</source>
        <translation># Что с ними можно делать</translation>
    </message>
    <message>
        <source>Collecting, recording, arranging, keeping, correcting, reading, using, blocking, erasing and destroying, on the salon&apos;s computers and on paper. The data are handed to nobody else unless the law demands it.</source>
        <translation>Собирать, записывать, систематизировать, накапливать, хранить, уточнять, извлекать, использовать, блокировать, удалять и уничтожать — на компьютерах Салона и на бумаге. Другим лицам данные не передаются, кроме случаев, когда этого требует закон.</translation>
    </message>
    <message>
        <source># How long, and how to take it back</source>
        <translation># Срок и отзыв согласия</translation>
    </message>
    <message>
        <source>From the day of signing until I take it back, but not longer than five years after my last visit. I can take it back on any day by a written statement, handed over or sent to {salon_address}. Then the salon stops processing my data and destroys them, except what the law obliges it to keep.</source>
        <translation>Согласие действует со дня подписания и до отзыва, но не дольше пяти лет после моего последнего визита. Отозвать его можно в любой день письменным заявлением: передать лично или отправить по адресу {salon_address}. После отзыва Салон прекращает обработку и уничтожает данные, кроме тех, которые обязан хранить по закону.</translation>
    </message>
    <message>
        <source>I, {client}, phone: {phone}, e-mail: {email},</source>
        <translation>Я, {client}, телефон: {phone}, эл. почта: {email},</translation>
    </message>
    <message>
        <source>agree to get messages from {legal_name} (INN {inn}, address: {salon_address}), below “the salon”.</source>
        <translation>согласен (согласна) получать сообщения от {legal_name} (ИНН {inn}, адрес: {salon_address}), далее — «Салон».</translation>
    </message>
    <message>
        <source># What about (mark what you agree to)</source>
        <translation># О чём (отметьте, с чем согласны)</translation>
    </message>
    <message>
        <source>[    ]  reminders of a visit that I have booked and changes of its time</source>
        <translation>[    ]  напоминания о визите, на который я записан(а), и об изменении его времени</translation>
    </message>
    <message>
        <source>[    ]  invitations to a next visit, to an examination or a procedure</source>
        <translation>[    ]  приглашения на следующий визит, осмотр или процедуру</translation>
    </message>
    <message>
        <source>[    ]  congratulations, news, discounts and other advertising</source>
        <translation>[    ]  поздравления, новости, скидки и другая реклама</translation>
    </message>
    <message>
        <source># How (mark what suits you)</source>
        <translation># Как (отметьте, что удобно)</translation>
    </message>
    <message>
        <source>[    ]  call        [    ]  SMS        [    ]  messenger        [    ]  e-mail</source>
        <translation>[    ]  звонок        [    ]  СМС        [    ]  мессенджер        [    ]  эл. почта</translation>
    </message>
    <message>
        <source># Which data are used</source>
        <translation># Какие данные используются</translation>
    </message>
    <message>
        <source>My name, birthday, phone, e-mail, and the days of my visits. For nothing but such messages.</source>
        <translation>Моё имя, дата рождения, телефон, адрес электронной почты и дни моих визитов. Только для таких сообщений.</translation>
    </message>
    <message>
        <source>From the day of signing until I take it back. I can do so on any day, wholly or in part: by phone {salon_phone}, by a written statement at {salon_address} or by an answer to any message. Services are rendered to me whether I agree to messages or not.</source>
        <translation>Согласие действует со дня подписания и до отзыва. Отозвать его, полностью или частично, можно в любой день: по телефону {salon_phone}, письменным заявлением по адресу {salon_address} или ответом на любое сообщение. Услуги мне оказывают независимо от того, согласен (согласна) ли я на сообщения.</translation>
    </message>
    <message>
        <source>I, {client}, born {birthday}, phone: {phone},</source>
        <translation>Я, {client}, дата рождения {birthday}, телефон: {phone},</translation>
    </message>
    <message>
        <source>agree that {legal_name} (INN {inn}, address: {salon_address}), below “the salon”, takes photos of me.</source>
        <translation>разрешаю {legal_name} (ИНН {inn}, адрес: {salon_address}), далее — «Салон», фотографировать меня.</translation>
    </message>
    <message>
        <source>To compare what was before and after a service and to see how the result keeps; to know me by my photo at the desk. For nothing else.</source>
        <translation>Чтобы сравнивать, что было до и после услуги, и видеть, как держится результат; чтобы администратор узнавал меня по фотографии в карточке. Ни для чего другого.</translation>
    </message>
    <message>
        <source># What is photographed (cross out what you do not agree to)</source>
        <translation># Что фотографируют (лишнее зачеркните)</translation>
    </message>
    <message>
        <source>Face; hair; hands and feet; skin and other places of the body where the service is rendered; teeth.</source>
        <translation>Лицо; волосы; руки и ноги; кожу и другие участки тела, на которых оказывают услугу; зубы.</translation>
    </message>
    <message>
        <source># What may be done with the photographs</source>
        <translation># Что можно делать с фотографиями</translation>
    </message>
    <message>
        <source>Taking, keeping in my card, looking at them by the people who work with me, erasing. The photographs are not published and are handed to nobody. Publishing them would need another paper, signed by me.</source>
        <translation>Снимать, хранить в моей карточке, показывать сотрудникам, которые со мной работают, удалять. Фотографии не публикуются и никому не передаются. Для публикации нужно отдельное согласие с моей подписью.</translation>
    </message>
    <message>
        <source>From the day of signing until I take it back, but not longer than five years after my last visit. I can take it back on any day by a written statement, handed over or sent to {salon_address}; then the photographs are erased.</source>
        <translation>Согласие действует со дня подписания и до отзыва, но не дольше пяти лет после моего последнего визита. Отозвать его можно в любой день письменным заявлением: передать лично или отправить по адресу {salon_address}; тогда фотографии удаляются.</translation>
    </message>
    <message>
        <source>agree to a medical intervention in {legal_name} (OGRN {ogrn}, licence {licence}, address: {salon_address}).</source>
        <translation>даю согласие на медицинское вмешательство в {legal_name} (ОГРН {ogrn}, лицензия {licence}, адрес: {salon_address}).</translation>
    </message>
    <message>
        <source># Intervention</source>
        <translation># Вмешательство</translation>
    </message>
    <message>
        <source>What will be done: {service}</source>
        <translation>Что будет сделано: {service}</translation>
    </message>
    <message>
        <source>Who will do it: {specialist}</source>
        <translation>Кто проводит: {specialist}</translation>
    </message>
    <message>
        <source>Diagnosis or reason: ________________________________________________________</source>
        <translation>Диагноз или показания: ________________________________________________________</translation>
    </message>
    <message>
        <source># What was explained to me in words that I understand</source>
        <translation># Что мне объяснили понятными словами</translation>
    </message>
    <message>
        <source>What the intervention is for and how it is done; what it may risk; which other ways there are and what happens without treatment; what may follow and which result is expected; how to behave afterwards. I could ask questions and got answers.</source>
        <translation>Цель вмешательства и как его проводят; какой есть риск; какие есть другие варианты и что будет без лечения; какие возможны последствия и какой ожидается результат; как вести себя после. У меня была возможность задать вопросы, и я получил(а) ответы.</translation>
    </message>
    <message>
        <source>Explained separately: ________________________________________________________</source>
        <translation>Отдельно объяснили: ________________________________________________________</translation>
    </message>
    <message>
        <source># What I have told about my health</source>
        <translation># Что я сообщил(а) о своём здоровье</translation>
    </message>
    <message>
        <source>Allergies, contraindications, medicines, illnesses: {allergies}</source>
        <translation>Аллергии, противопоказания, лекарства, болезни: {allergies}</translation>
    </message>
    <message>
        <source>Something else: ________________________________________________________</source>
        <translation>Другое: ________________________________________________________</translation>
    </message>
    <message>
        <source># My rights</source>
        <translation># Мои права</translation>
    </message>
    <message>
        <source>I know that I may refuse one kind of intervention or several, or demand that it is stopped, and that what may follow from this will be explained to me.</source>
        <translation>Я знаю, что могу отказаться от одного или нескольких видов вмешательств или потребовать их прекратить, и что возможные последствия этого мне объяснят.</translation>
    </message>
    <message>
        <source>Who may be told about the state of my health (name, phone): ______________________________</source>
        <translation>Кому можно сообщать о состоянии моего здоровья (Ф. И. О., телефон): ______________________________</translation>
    </message>
    <message>
        <source>@ Date | Patient&apos;s signature | Patient&apos;s name in full</source>
        <translation>@ Дата | Подпись пациента | Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>@ Date | Doctor&apos;s signature | Doctor&apos;s name in full</source>
        <translation>@ Дата | Подпись врача | Фамилия, имя, отчество врача</translation>
    </message>
    <message>
        <source>Consent to the processing of personal data</source>
        <translation>Согласие на обработку персональных данных</translation>
    </message>
    <message>
        <source>Consent to messages</source>
        <translation>Согласие на получение сообщений</translation>
    </message>
    <message>
        <source>Consent to photographs</source>
        <translation>Согласие на фотосъёмку</translation>
    </message>
    <message>
        <source>Informed voluntary consent to a medical intervention</source>
        <translation>Информированное добровольное согласие на медицинское вмешательство</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n год</numerusform>
            <numerusform>%n года</numerusform>
            <numerusform>%n лет</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>вчера</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>{number}K</source>
        <translation>{number}&#x202f;тыс.</translation>
    </message>
    <message>
        <source>{number}M</source>
        <translation>{number}&#x202f;млн</translation>
    </message>
    <message>
        <source>{number}B</source>
        <translation>{number}&#x202f;млрд</translation>
    </message>
    <message>
        <source>“{words}” is not a sum. Write it as 4800 or 4800,50.</source>
        <translation>«{words}» — не сумма. Напишите 4800 или 4800,50.</translation>
    </message>
    <message>
        <source>This sum is too large.</source>
        <translation>Слишком большая сумма.</translation>
    </message>
    <message>
        <source>A discount is a number from 0 to 100.</source>
        <translation>Скидка — число от 0 до 100.</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} ч</translation>
    </message>
    <message>
        <source>{minutes} min</source>
        <translation>{minutes} мин</translation>
    </message>
</context>
<context>
    <name>Forms</name>
    <message>
        <source>Client&apos;s full name</source>
        <translation>Ф. И. О. клиента</translation>
    </message>
    <message>
        <source>Client&apos;s birthday</source>
        <translation>Дата рождения клиента</translation>
    </message>
    <message>
        <source>Client&apos;s address</source>
        <translation>Адрес клиента</translation>
    </message>
    <message>
        <source>Client&apos;s phone</source>
        <translation>Телефон клиента</translation>
    </message>
    <message>
        <source>Client&apos;s e-mail</source>
        <translation>Эл. почта клиента</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Allergies and contraindications</source>
        <translation>Аллергии и противопоказания</translation>
    </message>
    <message>
        <source>Name of the salon</source>
        <translation>Название салона</translation>
    </message>
    <message>
        <source>Legal name</source>
        <translation>Юридическое название</translation>
    </message>
    <message>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>OGRN</source>
        <translation>ОГРН</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Salon&apos;s address</source>
        <translation>Адрес салона</translation>
    </message>
    <message>
        <source>Salon&apos;s phone</source>
        <translation>Телефон салона</translation>
    </message>
    <message>
        <source>Salon&apos;s e-mail</source>
        <translation>Эл. почта салона</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Today&apos;s date</source>
        <translation>Сегодняшняя дата</translation>
    </message>
    <message>
        <source>Specialist of the visit</source>
        <translation>Специалист визита</translation>
    </message>
    <message>
        <source>Services of the visit</source>
        <translation>Услуги визита</translation>
    </message>
    <message>
        <source>There is no such form any more.</source>
        <translation>Такого бланка больше нет.</translation>
    </message>
    <message>
        <source>Write a title of up to {most} letters.</source>
        <translation>Напишите название, не длиннее {most} букв.</translation>
    </message>
    <message>
        <source>Write the text of the form.</source>
        <translation>Напишите текст бланка.</translation>
    </message>
    <message>
        <source>This text is too long for a form.</source>
        <translation>Для бланка этот текст слишком длинный.</translation>
    </message>
    <message>
        <source>“{name}” in braces is not known. Choose it from the list.</source>
        <translation>«{name}» в фигурных скобках программе неизвестно. Выберите подстановку из списка.</translation>
    </message>
    <message>
        <source>It was signed later than this day.</source>
        <translation>Подписано позже этого дня.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Этот день ещё не наступил.</translation>
    </message>
    <message>
        <source>This consent is no longer in the base.</source>
        <translation>Этого согласия больше нет в базе.</translation>
    </message>
    <message>
        <source>There is a form “{title}” already.</source>
        <translation>Бланк «{title}» уже есть.</translation>
    </message>
</context>
<context>
    <name>FormsSection</name>
    <message>
        <source>Forms and details</source>
        <translation>Бланки и реквизиты</translation>
    </message>
    <message>
        <source>The details stand on papers and in forms, together with the salon&apos;s name.</source>
        <translation>Реквизиты стоят на бумагах и в бланках рядом с названием салона.</translation>
    </message>
    <message>
        <source>Legal name (OOO, IP…)</source>
        <translation>Юридическое название (ООО, ИП…)</translation>
    </message>
    <message>
        <source>INN</source>
        <translation>ИНН</translation>
    </message>
    <message>
        <source>OGRN or OGRNIP</source>
        <translation>ОГРН или ОГРНИП</translation>
    </message>
    <message>
        <source>Director</source>
        <translation>Руководитель</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Сайт</translation>
    </message>
    <message>
        <source>Forms for clients to sign</source>
        <translation>Бланки на подпись</translation>
    </message>
    <message>
        <source>The texts are plain examples and no legal advice. Let the salon&apos;s lawyer read them before anybody signs.</source>
        <translation>Тексты — простые образцы, а не юридическая консультация. Покажите их юристу салона до того, как клиенты начнут подписывать.</translation>
    </message>
    <message>
        <source>New form…</source>
        <translation>Новый бланк…</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Выберите логотип</translation>
    </message>
    <message>
        <source>The logo is off the papers</source>
        <translation>Логотип убран с бумаг</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Логотип</translation>
    </message>
    <message>
        <source>no logo</source>
        <translation>нет логотипа</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Выбрать картинку…</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Убрать</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>скрыт</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменён</translation>
    </message>
    <message>
        <source>own</source>
        <translation>свой</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Print an empty one</source>
        <translation>Напечатать пустой</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Ниже</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>So many rows stay in their order. Take the report to Excel to sort it.</source>
        <translation>Строк слишком много, их порядок не меняется. Чтобы отсортировать, возьмите отчёт в Excel.</translation>
    </message>
</context>
<context>
    <name>GroupBox</name>
    <message>
        <source>How many of the conditions hold</source>
        <translation>Сколько условий выполнено</translation>
    </message>
    <message>
        <source>All of these conditions</source>
        <translation>Все условия из этих</translation>
    </message>
    <message>
        <source>Any of these conditions</source>
        <translation>Любое из этих условий</translation>
    </message>
    <message>
        <source>None of these conditions</source>
        <translation>Ни одного из этих условий</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Убрать группу</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Условие</translation>
    </message>
    <message>
        <source>One condition more (Alt+Insert)</source>
        <translation>Ещё одно условие (Alt+Insert)</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>Conditions of which all, any or none hold</source>
        <translation>Условия, из которых верны все, любое или ни одно</translation>
    </message>
</context>
<context>
    <name>Heading</name>
    <message>
        <source>Whose phone</source>
        <translation>Чей телефон</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Phone {number}</source>
        <translation>Телефон {number}</translation>
    </message>
    <message>
        <source>Whose phone {number}</source>
        <translation>Чей телефон {number}</translation>
    </message>
    <message>
        <source>Field: {title}</source>
        <translation>Поле: {title}</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Reason of first coming</source>
        <translation>Причина обращения</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Важно</translation>
    </message>
    <message>
        <source>Allergies and contraindications</source>
        <translation>Аллергии и противопоказания</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Preferred specialist</source>
        <translation>Постоянный мастер</translation>
    </message>
    <message>
        <source>Preferred time</source>
        <translation>Удобное время</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Без оплаты</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <translation>Чёрный список</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Status by hand</source>
        <translation>Статус вручную</translation>
    </message>
    <message>
        <source>Reason of the status</source>
        <translation>Причина статуса</translation>
    </message>
    <message>
        <source>Number of the family</source>
        <translation>Семья №</translation>
    </message>
    <message>
        <source>Card made on</source>
        <translation>Карточка заведена</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>Specialist</source>
        <translation>Мастер</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>Зубы</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Материалы</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Что запланировано</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минут</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>This has been changed since and cannot be taken back.</source>
        <translation>С тех пор это изменили, отменить уже нельзя.</translation>
    </message>
    <message>
        <source>This line is no longer in the base.</source>
        <translation>Этой строки в базе больше нет.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History of the card</source>
        <translation>История карточки</translation>
    </message>
    <message>
        <source>Nothing has changed yet</source>
        <translation>Изменений пока нет</translation>
    </message>
    <message>
        <source>Every change of the card is told here.</source>
        <translation>Здесь будет видно каждое изменение карточки.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>отменено</translation>
    </message>
</context>
<context>
    <name>ImportButtons</name>
    <message>
        <source>Take the import back</source>
        <translation>Отменить импорт</translation>
    </message>
    <message>
        <source>Sheets and columns…</source>
        <translation>Листы и столбцы…</translation>
    </message>
    <message>
        <source>Add a file</source>
        <translation>Добавить файл</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Другие файлы</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Не вносить</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Show what would come</source>
        <translation>Показать, что получится</translation>
    </message>
    <message>
        <source>To the clients</source>
        <translation>К клиентам</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Прервать</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>This file has been read already.</source>
        <translation>Этот файл уже прочитан.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Читаю файл…</translation>
    </message>
    <message>
        <source>Comparing with the base…</source>
        <translation>Сравниваю с базой…</translation>
    </message>
    <message>
        <source>Looking at the sheets…</source>
        <translation>Разбираю листы…</translation>
    </message>
    <message>
        <source>First you see what would come. Nothing is written before you agree.</source>
        <translation>Сначала покажем, что получится. Без вашего согласия ничего не запишется.</translation>
    </message>
    <message>
        <source>Say first in which column the names stand, or press the cell of a name.</source>
        <translation>Сначала скажите, в каком столбце имена, или нажмите ячейку с именем.</translation>
    </message>
    <message>
        <source>Each line is a column of the file. What has no place of its own goes to the note.</source>
        <translation>Каждая строка — столбец файла. Чему нет своего места, то уйдёт в примечание.</translation>
    </message>
    <message>
        <source>Making a backup, then writing the clients down…</source>
        <translation>Делаем резервную копию и записываем клиентов…</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>Отменяем импорт…</translation>
    </message>
    <message>
        <source>Lists and workbooks ({patterns})</source>
        <translation>Списки и книги ({patterns})</translation>
    </message>
    <message>
        <source>Which files should come in?</source>
        <translation>Какие файлы внести?</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) came in.</source>
        <translation>
            <numerusform>Внесён %n клиент.</numerusform>
            <numerusform>Внесено %n клиента.</numerusform>
            <numerusform>Внесено %n клиентов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>Прервано: ничего не записано.</translation>
    </message>
</context>
<context>
    <name>ImportHistory</name>
    <message>
        <source>Taken back: {clients} cards, {visits} visits.</source>
        <translation>Импорт отменён. Убрано карточек: {clients}, визитов: {visits}.</translation>
    </message>
    <message>
        <source>Kept, because somebody has worked on them: {names}.</source>
        <translation>Оставлены, потому что с ними уже работали: {names}.</translation>
    </message>
</context>
<context>
    <name>ImportHistoryDialog</name>
    <message>
        <source>Imports so far</source>
        <translation>История импорта</translation>
    </message>
    <message>
        <source>Take the import back</source>
        <translation>Отменить импорт</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>Пока ничего не вносили из файлов.</translation>
    </message>
    <message>
        <source>Take the import of {source} back?</source>
        <translation>Отменить импорт «{source}»?</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) stay, because somebody has worked on them: {names}.</source>
        <translation>
            <numerusform>%n карточка останется, с ней уже работали: {names}.</numerusform>
            <numerusform>%n карточки останутся, с ними уже работали: {names}.</numerusform>
            <numerusform>%n карточек останутся, с ними уже работали: {names}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has worked on these cards: all of them go.</source>
        <translation>С этими карточками ещё не работали: уйдут все.</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Отменить импорт</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Откуда</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Визиты</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>in the base</source>
        <translation>в базе</translation>
    </message>
</context>
<context>
    <name>ImportJobs</name>
    <message>
        <source>Nothing was brought in, because there is no backup.</source>
        <translation>Ничего не внесено: не удалось сделать резервную копию.</translation>
    </message>
</context>
<context>
    <name>ImportPeople</name>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Визиты</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>new card</source>
        <translation>новая карточка</translation>
    </message>
    <message>
        <source>known already</source>
        <translation>уже есть</translation>
    </message>
    <message>
        <source>card filled in</source>
        <translation>карточка дополнится</translation>
    </message>
    <message>
        <source>card replaced</source>
        <translation>данные заменятся</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропускаем</translation>
    </message>
</context>
<context>
    <name>ImportSection</name>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Внести из файлов</translation>
    </message>
    <message>
        <source>Imports so far</source>
        <translation>История импорта</translation>
    </message>
    <message>
        <source>Clients and visits can come from an Excel workbook or a list of another program.</source>
        <translation>Клиентов и визиты можно внести из книги Excel или списка другой программы.</translation>
    </message>
    <message>
        <source>Last: {source}, {day}</source>
        <translation>Последний: {source}, {day}</translation>
    </message>
</context>
<context>
    <name>ImportWhat</name>
    <message numerus="yes">
        <source>Fill in %n card(s)</source>
        <translation>
            <numerusform>Дополнить %n карточку</numerusform>
            <numerusform>Дополнить %n карточки</numerusform>
            <numerusform>Дополнить %n карточек</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n client(s)</source>
        <translation>
            <numerusform>Внести %n клиента</numerusform>
            <numerusform>Внести %n клиентов</numerusform>
            <numerusform>Внести %n клиентов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n visit(s)</source>
        <translation>
            <numerusform>Внести %n визит</numerusform>
            <numerusform>Внести %n визита</numerusform>
            <numerusform>Внести %n визитов</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill in what the card lacks</source>
        <translation>Дополнить пустое</translation>
    </message>
    <message>
        <source>Replace by the file</source>
        <translation>Заменить данными файла</translation>
    </message>
    <message>
        <source>Make a new card</source>
        <translation>Завести новую карточку</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Пропустить</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Дополнить</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>New card</source>
        <translation>Новая карточка</translation>
    </message>
    <message>
        <source>filled in</source>
        <translation>дополнить</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>заменить</translation>
    </message>
    <message>
        <source>new card</source>
        <translation>новая карточка</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>пропустить</translation>
    </message>
    <message>
        <source>This is what would come. Cards of the base get only what they lack.</source>
        <translation>Вот что получится. Карточки, которые уже есть, только дополнятся.</translation>
    </message>
    <message>
        <source>This is what would come. What the file says replaces what the cards say.</source>
        <translation>Вот что получится. В карточках, которые уже есть, данные заменятся данными файла.</translation>
    </message>
    <message>
        <source>This is what would come. Who is known already gets a second card.</source>
        <translation>Вот что получится. У тех, кто уже есть, появится вторая карточка.</translation>
    </message>
    <message>
        <source>This is what would come. Who is known already is skipped.</source>
        <translation>Вот что получится. Те, кто уже есть, пропускаются.</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>A form to copy was left out.</source>
        <translation>Лист-образец пропущен.</translation>
    </message>
    <message>
        <source>This card has no name.</source>
        <translation>На этой карточке нет имени.</translation>
    </message>
    <message>
        <source>These rows tell of no client and no visit; they are left out.</source>
        <translation>Здесь нет ни клиентов, ни визитов; строки пропущены.</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>Нет имени.</translation>
    </message>
    <message>
        <source>It is not said whose visit this is.</source>
        <translation>Не сказано, чей это визит.</translation>
    </message>
    <message>
        <source>{new} new clients, {duplicates} already known, {visits} new visits, {problems} rows to look at.</source>
        <translation>Новых клиентов: {new}, уже известных: {duplicates}, новых визитов: {visits}, строк, на которые стоит взглянуть: {problems}.</translation>
    </message>
    <message>
        <source>{file}, sheet «{sheet}», row {row}</source>
        <translation>{file}, лист «{sheet}», строка {row}</translation>
    </message>
    <message>
        <source>{file}, sheet «{sheet}»</source>
        <translation>{file}, лист «{sheet}»</translation>
    </message>
    <message>
        <source>What is planned is not brought in: a backup brings it back.</source>
        <translation>Записи и приглашения не загружаются: их возвращает резервная копия.</translation>
    </message>
    <message>
        <source>Brought in by an import</source>
        <translation>Пришло из файла</translation>
    </message>
    <message>
        <source>Why it did not come in</source>
        <translation>Почему не вошло</translation>
    </message>
    <message>
        <source>All rows came in: there is nothing to mend.</source>
        <translation>Вошли все строки: исправлять нечего.</translation>
    </message>
    <message>
        <source>The name is longer than a name can be; the whole text is in the note.</source>
        <translation>Имя длиннее, чем бывают имена; весь текст — в примечании.</translation>
    </message>
    <message>
        <source>“{value}” is not a telephone number; it is in the note.</source>
        <translation>«{value}» — не номер телефона; текст — в примечании.</translation>
    </message>
    <message>
        <source>Nothing here is about people; it was left out.</source>
        <translation>Здесь нет клиентов и визитов, лист пропущен.</translation>
    </message>
    <message>
        <source>“{value}” is not an e-mail address; it is in the note.</source>
        <translation>«{value}» — не адрес почты; текст — в примечании.</translation>
    </message>
    <message>
        <source>This import has already been taken back.</source>
        <translation>Этот импорт уже отменён.</translation>
    </message>
    <message>
        <source>No client has the number «{number}».</source>
        <translation>Клиента с номером «{number}» нет.</translation>
    </message>
    <message>
        <source>This day has not come yet.</source>
        <translation>Этот день ещё не наступил.</translation>
    </message>
</context>
<context>
    <name>ItemsEditor</name>
    <message>
        <source>Offer again</source>
        <translation>Снова предлагать</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Изменить</translation>
    </message>
</context>
<context>
    <name>Keyring</name>
    <message>
        <source>The password store of this computer does not answer. Use the master password.</source>
        <translation>Хранилище паролей этого компьютера не отвечает. Войдите по мастер-паролю.</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message numerus="yes">
        <source>Too many wrong tries. The next one is possible in %n seconds.</source>
        <translation>
            <numerusform>Слишком много неверных попыток. Следующая — через %n секунду.</numerusform>
            <numerusform>Слишком много неверных попыток. Следующая — через %n секунды.</numerusform>
            <numerusform>Слишком много неверных попыток. Следующая — через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>The master password was put off twice already. Please type it now.</source>
        <translation>Мастер-пароль уже дважды откладывали. Введите его сейчас.</translation>
    </message>
    <message numerus="yes">
        <source>The master password needs at least %n characters.</source>
        <translation>
            <numerusform>В мастер-пароле должен быть хотя бы %n знак.</numerusform>
            <numerusform>В мастер-пароле должно быть хотя бы %n знака.</numerusform>
            <numerusform>В мастер-пароле должно быть хотя бы %n знаков.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key file keys.json is not beside the base. The recovery sheet opens the base without it.</source>
        <translation>Рядом с базой нет файла ключей keys.json. Лист восстановления откроет базу и без него.</translation>
    </message>
    <message>
        <source>The key file was made by a newer SalonBase. Install the newer version.</source>
        <translation>Файл ключей создан более новой версией SalonBase. Установите новую версию.</translation>
    </message>
    <message>
        <source>The key file keys.json is damaged. The recovery sheet opens the base without it.</source>
        <translation>Файл ключей keys.json повреждён. Лист восстановления откроет базу и без него.</translation>
    </message>
    <message>
        <source>The key file has no master password. The recovery sheet opens the base.</source>
        <translation>В файле ключей нет мастер-пароля. Базу откроет лист восстановления.</translation>
    </message>
    <message>
        <source>This is not the master password.</source>
        <translation>Мастер-пароль неверный.</translation>
    </message>
    <message>
        <source>This recovery sheet belongs to another base.</source>
        <translation>Этот лист восстановления от другой базы.</translation>
    </message>
    <message numerus="yes">
        <source>The PIN needs at least %n characters.</source>
        <translation>
            <numerusform>В PIN-коде должен быть хотя бы %n знак.</numerusform>
            <numerusform>В PIN-коде должно быть хотя бы %n знака.</numerusform>
            <numerusform>В PIN-коде должно быть хотя бы %n знаков.</numerusform>
        </translation>
    </message>
    <message>
        <source>The PIN works only on the computer where it was set. Use the master password here.</source>
        <translation>PIN-код действует только на том компьютере, где он задан. Здесь войдите по мастер-паролю.</translation>
    </message>
    <message>
        <source>This is not the PIN.</source>
        <translation>PIN-код неверный.</translation>
    </message>
    <message>
        <source>No PIN is set on this computer. Use the master password.</source>
        <translation>На этом компьютере PIN-код не задан. Войдите по мастер-паролю.</translation>
    </message>
    <message>
        <source>This computer has no free memory left to try the password. Close other programs.</source>
        <translation>На компьютере не хватает памяти, чтобы проверить пароль. Закройте другие программы.</translation>
    </message>
    <message>
        <source>The recovery key has only digits.</source>
        <translation>В ключе восстановления только цифры.</translation>
    </message>
    <message>
        <source>The recovery key has 48 digits, here are {count}.</source>
        <translation>В ключе восстановления 48 цифр, здесь их {count}.</translation>
    </message>
    <message>
        <source>Group {number} of the recovery key ({group}) is mistyped.</source>
        <translation>Опечатка в группе {number} ключа восстановления ({group}).</translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Words</source>
        <translation>Слова</translation>
    </message>
    <message>
        <source>Words in several lines</source>
        <translation>Слова в несколько строк</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Число</translation>
    </message>
    <message>
        <source>Sum of money</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Да или нет</translation>
    </message>
    <message>
        <source>One of a list</source>
        <translation>Одно из списка</translation>
    </message>
    <message>
        <source>Several of a list</source>
        <translation>Несколько из списка</translation>
    </message>
    <message>
        <source>Choose one of: {options}.</source>
        <translation>Выберите из списка: {options}.</translation>
    </message>
    <message>
        <source>This text is too long for one field.</source>
        <translation>Текст слишком длинный для одного поля.</translation>
    </message>
    <message>
        <source>Write a number, such as 12 or 12,5.</source>
        <translation>Напишите число, например 12 или 12,5.</translation>
    </message>
    <message>
        <source>Answer yes or no.</source>
        <translation>Ответьте «да» или «нет».</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
</context>
<context>
    <name>LabelsDialog</name>
    <message>
        <source>Labels</source>
        <translation>Наклейки</translation>
    </message>
    <message>
        <source>For envelopes and card boxes. Who has no address gets no label with an address.</source>
        <translation>Для конвертов и картотеки. У кого нет адреса, тому наклейка с адресом не печатается.</translation>
    </message>
    <message>
        <source>Everybody: {number}</source>
        <translation>Все: {number}</translation>
    </message>
    <message>
        <source>Those found now: {number}</source>
        <translation>Найденные сейчас: {number}</translation>
    </message>
    <message>
        <source>Segment: {name}</source>
        <translation>Сегмент: {name}</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Below the name</source>
        <translation>Под именем</translation>
    </message>
    <message>
        <source>Sheets</source>
        <translation>Листы с наклейками</translation>
    </message>
    <message>
        <source>First free place on the first sheet</source>
        <translation>Первое свободное место на первом листе</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Show the labels</source>
        <translation>Показать наклейки</translation>
    </message>
</context>
<context>
    <name>LetterStrip</name>
    <message>
        <source>Letters</source>
        <translation>Буквы</translation>
    </message>
    <message>
        <source>Go to a letter</source>
        <translation>Перейти к букве</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>Take this condition away</source>
        <translation>Убрать условие</translation>
    </message>
    <message>
        <source>Take this condition away (Alt+Delete)</source>
        <translation>Убрать условие (Alt+Delete)</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>People and values to look at</source>
        <translation>Люди и значения, на которые стоит взглянуть</translation>
    </message>
    <message>
        <source>What to do with those who are known already</source>
        <translation>Что делать с теми, кто уже есть</translation>
    </message>
    <message>
        <source>Likely the same: {count}</source>
        <translation>Похожи: {count}</translation>
    </message>
    <message>
        <source>Marks: {count}</source>
        <translation>Отметки: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s) of the file are in the base already</source>
        <translation>
            <numerusform>%n клиент файла уже есть в базе</numerusform>
            <numerusform>%n клиента файла уже есть в базе</numerusform>
            <numerusform>%n клиентов файла уже есть в базе</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n birthday(s) of the file stand for an unknown one, such as 01.01.1900.</source>
        <translation>
            <numerusform>%n дата рождения — заглушка (как 01.01.1900): день рождения останется неизвестным.</numerusform>
            <numerusform>%n даты рождения — заглушки (как 01.01.1900): день рождения останется неизвестным.</numerusform>
            <numerusform>%n дат рождения — заглушки (как 01.01.1900): день рождения останется неизвестным.</numerusform>
        </translation>
    </message>
    <message>
        <source>People: {all}</source>
        <translation>Люди: {all}</translation>
    </message>
    <message>
        <source>First {first} of {all} people</source>
        <translation>Люди: первые {first} из {all}</translation>
    </message>
    <message>
        <source>To look at: {count}</source>
        <translation>Взглянуть: {count}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The base is not in {folder} any more. Plug in its disk, show where it is, or restore it.</source>
        <translation>Базы больше нет в папке {folder}. Подключите её диск, покажите, где она, или восстановите её из копии.</translation>
    </message>
    <message>
        <source>The folder of the base</source>
        <translation>Папка базы</translation>
    </message>
    <message>
        <source>This base lies on this computer now. The former one stays in {folder} and gets nothing new.</source>
        <translation>База теперь лежит на этом компьютере. Прежняя осталась в {folder}, нового в ней не появится.</translation>
    </message>
    <message>
        <source>Something is still being done. Wait until it ends, or cancel it.</source>
        <translation>Работа ещё не закончена. Дождитесь конца или отмените её.</translation>
    </message>
</context>
<context>
    <name>MarksTab</name>
    <message>
        <source>Words that become flags and tags</source>
        <translation>Слова, которые станут отметками</translation>
    </message>
    <message>
        <source>These words stand in names and notes. What is ticked becomes a mark on the card.</source>
        <translation>Эти слова стоят в именах и примечаниях. Отмеченное станет отметкой на карточке, сами слова останутся в примечании.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Meanings</name>
    <message>
        <source>tag «{tag}»</source>
        <translation>метка «{tag}»</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>женщина</translation>
    </message>
    <message>
        <source>man</source>
        <translation>мужчина</translation>
    </message>
    <message>
        <source>Whole name</source>
        <translation>ФИО целиком</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Where from</source>
        <translation>Откуда узнали</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Аллергии</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Важно</translation>
    </message>
    <message>
        <source>Preferred time</source>
        <translation>Удобное время</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <translation>Чёрный список</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Без оплаты</translation>
    </message>
    <message>
        <source>Phone of another country, as it is written</source>
        <translation>Телефон другой страны, как написан</translation>
    </message>
    <message>
        <source>Whose number is in the next column</source>
        <translation>Чей номер в следующем столбце</translation>
    </message>
    <message>
        <source>Whole name beside its parts</source>
        <translation>ФИО рядом с его частями</translation>
    </message>
    <message>
        <source>Number of the client in the other program</source>
        <translation>Номер клиента в другой программе</translation>
    </message>
    <message>
        <source>Reason of first coming</source>
        <translation>Причина обращения</translation>
    </message>
    <message>
        <source>Preferred specialist</source>
        <translation>Свой мастер</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Day of the visit</source>
        <translation>День визита</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>Specialist</source>
        <translation>Мастер</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>Зубы</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Материалы</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Цена</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>How it was paid</source>
        <translation>Способ оплаты</translation>
    </message>
    <message>
        <source>Came or not</source>
        <translation>Пришёл или нет</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Age, into the note</source>
        <translation>Возраст, в примечание</translation>
    </message>
    <message>
        <source>Into the note, with its heading</source>
        <translation>В примечание, с заголовком</translation>
    </message>
    <message>
        <source>Do not bring in</source>
        <translation>Не загружать</translation>
    </message>
    <message>
        <source>As SalonBase has written it</source>
        <translation>Как записал SalonBase</translation>
    </message>
    <message>
        <source>a list of clients</source>
        <translation>список клиентов</translation>
    </message>
    <message>
        <source>a journal of visits</source>
        <translation>журнал визитов</translation>
    </message>
    <message>
        <source>the visits of one client</source>
        <translation>визиты одного клиента</translation>
    </message>
    <message>
        <source>the card of a client</source>
        <translation>карточка клиента</translation>
    </message>
    <message>
        <source>an empty form</source>
        <translation>пустой бланк</translation>
    </message>
    <message>
        <source>nothing about people</source>
        <translation>не про людей</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <source>Merge with another card</source>
        <translation>Объединить с другой карточкой</translation>
    </message>
    <message>
        <source>The other card</source>
        <translation>Другая карточка</translation>
    </message>
    <message>
        <source>Another card</source>
        <translation>Другая карточка</translation>
    </message>
    <message>
        <source>Do not merge</source>
        <translation>Не объединять</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Объединить</translation>
    </message>
    <message>
        <source>Find the other card of {name}.</source>
        <translation>Найдите вторую карточку. Первая останется: {name}.</translation>
    </message>
    <message>
        <source>The left card stays with the visits of both, the right one goes to the trash. Ctrl+Z undoes it.</source>
        <translation>Левая карточка останется, визиты обеих будут в ней, правая уйдёт в корзину. Ctrl+Z вернёт обе.</translation>
    </message>
    <message>
        <source>{name}: the two cards are one now.</source>
        <translation>{name}: из двух карточек стала одна.</translation>
    </message>
    <message>
        <source>Choose a client from the list that opens while you type.</source>
        <translation>Выберите клиента из списка, который открывается при наборе.</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Похожие</translation>
    </message>
</context>
<context>
    <name>Merging</name>
    <message>
        <source>Choose two cards: this is one and the same.</source>
        <translation>Выберите две разные карточки: это одна и та же.</translation>
    </message>
    <message>
        <source>One of these cards is in the trash.</source>
        <translation>Одна из этих карточек в корзине.</translation>
    </message>
    <message>
        <source>Choose the photo of one of the two cards.</source>
        <translation>Выберите фото одной из двух карточек.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message>
        <source>January</source>
        <translation>январь</translation>
    </message>
    <message>
        <source>February</source>
        <translation>февраль</translation>
    </message>
    <message>
        <source>March</source>
        <translation>март</translation>
    </message>
    <message>
        <source>April</source>
        <translation>апрель</translation>
    </message>
    <message>
        <source>May</source>
        <translation>май</translation>
    </message>
    <message>
        <source>June</source>
        <translation>июнь</translation>
    </message>
    <message>
        <source>July</source>
        <translation>июль</translation>
    </message>
    <message>
        <source>August</source>
        <translation>август</translation>
    </message>
    <message>
        <source>September</source>
        <translation>сентябрь</translation>
    </message>
    <message>
        <source>October</source>
        <translation>октябрь</translation>
    </message>
    <message>
        <source>November</source>
        <translation>ноябрь</translation>
    </message>
    <message>
        <source>December</source>
        <translation>декабрь</translation>
    </message>
</context>
<context>
    <name>MonthOfDay</name>
    <message>
        <source>January</source>
        <translation>января</translation>
    </message>
    <message>
        <source>February</source>
        <translation>февраля</translation>
    </message>
    <message>
        <source>March</source>
        <translation>марта</translation>
    </message>
    <message>
        <source>April</source>
        <translation>апреля</translation>
    </message>
    <message>
        <source>May</source>
        <translation>мая</translation>
    </message>
    <message>
        <source>June</source>
        <translation>июня</translation>
    </message>
    <message>
        <source>July</source>
        <translation>июля</translation>
    </message>
    <message>
        <source>August</source>
        <translation>августа</translation>
    </message>
    <message>
        <source>September</source>
        <translation>сентября</translation>
    </message>
    <message>
        <source>October</source>
        <translation>октября</translation>
    </message>
    <message>
        <source>November</source>
        <translation>ноября</translation>
    </message>
    <message>
        <source>December</source>
        <translation>декабря</translation>
    </message>
</context>
<context>
    <name>MovingPage</name>
    <message>
        <source>Bringing the base to this computer</source>
        <translation>Перенос базы на этот компьютер</translation>
    </message>
    <message>
        <source>The copy is examined and compared before it is used.</source>
        <translation>Копия проверяется и сравнивается, прежде чем с ней можно работать.</translation>
    </message>
    <message>
        <source>The copy was not made, the base is as it was. {reason}</source>
        <translation>Копия не сделана, база осталась прежней. {reason}</translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message>
        <source>New master password</source>
        <translation>Новый мастер-пароль</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ещё раз</translation>
    </message>
    <message>
        <source>Set the password and open</source>
        <translation>Задать пароль и открыть</translation>
    </message>
    <message>
        <source>Keep the former password</source>
        <translation>Оставить прежний пароль</translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>Не совпадает с тем, что выше.</translation>
    </message>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>хотя бы %n знак</numerusform>
            <numerusform>хотя бы %n знака</numerusform>
            <numerusform>хотя бы %n знаков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The master password needs at least %n character(s).</source>
        <translation>
            <numerusform>В мастер-пароле должен быть хотя бы %n знак.</numerusform>
            <numerusform>В мастер-пароле должно быть хотя бы %n знака.</numerusform>
            <numerusform>В мастер-пароле должно быть хотя бы %n знаков.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NextVisit</name>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Not now (Esc)</source>
        <translation>Не сейчас (Esc)</translation>
    </message>
    <message>
        <source>Choose the day of the next visit.</source>
        <translation>Выберите день следующего визита.</translation>
    </message>
    <message>
        <source>Booked: {day}, {time}</source>
        <translation>Записали: {day}, {time}</translation>
    </message>
    <message>
        <source>To be invited: {day}</source>
        <translation>Пригласим: {day}</translation>
    </message>
    <message>
        <source>The next visit lies in the future.</source>
        <translation>Следующий визит — в будущем.</translation>
    </message>
    <message>
        <source>another day…</source>
        <translation>другая дата…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>DD.MM</source>
        <translation>ДД.ММ</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>ЧЧ:ММ</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Минут</translation>
    </message>
    <message>
        <source>Services or reason</source>
        <translation>Услуги, повод</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Следующий визит</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Записать</translation>
    </message>
    <message>
        <source>Invite later</source>
        <translation>Пригласить</translation>
    </message>
    <message>
        <source>with a time: a booking</source>
        <translation>укажете время — будет запись</translation>
    </message>
    <message>
        <source>with a time a booking, without one a reminder to invite</source>
        <translation>со временем — запись, без него — напоминание</translation>
    </message>
    <message>
        <source>without a time only the day and the services are kept</source>
        <translation>без времени сохранятся только день и услуги</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Make the report</source>
        <translation>Сделать отчёт</translation>
    </message>
    <message>
        <source>Show all time</source>
        <translation>Показать за всё время</translation>
    </message>
    <message>
        <source>Nothing is found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>This cannot be asked</source>
        <translation>Так спросить нельзя</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>The report was not made.</source>
        <translation>Отчёт не сделан.</translation>
    </message>
</context>
<context>
    <name>NumberLine</name>
    <message>
        <source>A number from {least} to {most}</source>
        <translation>Число от {least} до {most}</translation>
    </message>
</context>
<context>
    <name>OpenBase</name>
    <message>
        <source>Restore from a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message>
        <source>Give the file one of these endings: {endings}.</source>
        <translation>Дайте файлу одно из этих окончаний: {endings}.</translation>
    </message>
    <message>
        <source>A file “{ending}” holds one list only. Choose Excel.</source>
        <translation>В файле «{ending}» помещается только один список. Выберите Excel.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Диаграмма</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Граница</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Что это</translation>
    </message>
    <message>
        <source>About the report</source>
        <translation>Об отчёте</translation>
    </message>
    <message numerus="yes">
        <source>A sheet of Excel holds %n rows at most. Choose CSV instead.</source>
        <translation>
            <numerusform>На листе Excel помещается не больше %n строки. Выберите CSV.</numerusform>
            <numerusform>На листе Excel помещается не больше %n строк. Выберите CSV.</numerusform>
            <numerusform>На листе Excel помещается не больше %n строк. Выберите CSV.</numerusform>
        </translation>
    </message>
    <message>
        <source>(cut: Excel holds no more; CSV has the whole text)</source>
        <translation>(обрезано: в Excel больше не помещается; целиком — в CSV)</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
</context>
<context>
    <name>PairList</name>
    <message>
        <source>Possible duplicates</source>
        <translation>Возможные дубли</translation>
    </message>
</context>
<context>
    <name>PairView</name>
    <message>
        <source>The file and the card side by side</source>
        <translation>Файл и карточка рядом</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>В файле</translation>
    </message>
    <message>
        <source>On the card</source>
        <translation>В карточке</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>ФИО</translation>
    </message>
    <message>
        <source>The file and the card say different things</source>
        <translation>В файле и в карточке разное</translation>
    </message>
    <message>
        <source>The card does not have this yet</source>
        <translation>В карточке этого ещё нет</translation>
    </message>
</context>
<context>
    <name>Pairs</name>
    <message>
        <source>Phones</source>
        <translation>Телефоны</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>The search was stopped.</source>
        <translation>Поиск остановлен.</translation>
    </message>
</context>
<context>
    <name>PairsTab</name>
    <message>
        <source>Likely the same</source>
        <translation>Похожие</translation>
    </message>
    <message>
        <source>The same person. The file and the card say different things.</source>
        <translation>Тот же человек, но в файле и в карточке разное.</translation>
    </message>
    <message>
        <source>Perhaps the same person: look and say what shall be.</source>
        <translation>Возможно, тот же человек: посмотрите и выберите, что сделать.</translation>
    </message>
    <message numerus="yes">
        <source>The same for all %n like this</source>
        <translation>
            <numerusform>Так же и с %n таким</numerusform>
            <numerusform>Так же со всеми такими (%n)</numerusform>
            <numerusform>Так же со всеми такими (%n)</numerusform>
        </translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>В файле</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Что сделать</translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message>
        <source>page {page} of {pages}</source>
        <translation>страница {page} из {pages}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Наклейки</translation>
    </message>
    <message>
        <source>There is nothing to show here.</source>
        <translation>Здесь пока ничего нет.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows are too many for paper. Choose Excel or CSV.</source>
        <translation>
            <numerusform>%n строка — слишком много для бумаги. Выберите Excel или CSV.</numerusform>
            <numerusform>%n строки — слишком много для бумаги. Выберите Excel или CSV.</numerusform>
            <numerusform>%n строк — слишком много для бумаги. Выберите Excel или CSV.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Сохранить PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Отправлено на принтер.</translation>
    </message>
    <message>
        <source>Saved: {name}. The file is not encrypted: whoever gets it can read it.</source>
        <translation>Сохранено: {name}. Файл не зашифрован: его прочтёт любой, к кому он попадёт.</translation>
    </message>
    <message>
        <source>Stopped. Pages that went to the printer: {sent} of {all}. Remove what is not wanted from its queue.</source>
        <translation>Остановлено. На принтер ушло страниц: {sent} из {all}. Ненужное удалите из очереди печати.</translation>
    </message>
    <message>
        <source>Smaller (−)</source>
        <translation>Мельче (−)</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Крупнее (+)</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>По ширине окна</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>Страница целиком</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>The pages as they will be printed</source>
        <translation>Страницы, какими они выйдут на печати</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Visit sheet</source>
        <translation>Лист визита</translation>
    </message>
    <message>
        <source>Sheet for the day</source>
        <translation>Лист на день</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Наклейки</translation>
    </message>
    <message>
        <source>Form to sign</source>
        <translation>Бланк на подпись</translation>
    </message>
    <message>
        <source>Patient&apos;s card</source>
        <translation>Карточка пациента</translation>
    </message>
    <message>
        <source>Client&apos;s card</source>
        <translation>Карточка клиента</translation>
    </message>
    <message>
        <source>No. {number}</source>
        <translation>№ {number}</translation>
    </message>
    <message>
        <source>Preferred doctor</source>
        <translation>Предпочитает врача</translation>
    </message>
    <message>
        <source>Preferred stylist</source>
        <translation>Предпочитает мастера</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Визиты</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Дата рождения</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Эл. почта</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>First came for</source>
        <translation>С чем пришёл впервые</translation>
    </message>
    <message>
        <source>Knows us from</source>
        <translation>Откуда узнал</translation>
    </message>
    <message>
        <source>Convenient time</source>
        <translation>Удобное время</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Services and work</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Visits in all</source>
        <translation>Всего визитов</translation>
    </message>
    <message>
        <source>For the sum of</source>
        <translation>На сумму</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Средний чек</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Первый визит</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Последний визит</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>In all</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Allergies and contraindications</source>
        <translation>Аллергии и противопоказания</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>Важно</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>женский</translation>
    </message>
    <message>
        <source>man</source>
        <translation>мужской</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>без оплаты</translation>
    </message>
    <message>
        <source>Card fields</source>
        <translation>Из карточки</translation>
    </message>
    <message>
        <source>Signed</source>
        <translation>Подписано</translation>
    </message>
    <message>
        <source>No visits yet.</source>
        <translation>Визитов пока нет.</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>Teeth</source>
        <translation>Зубы</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>{shown} of {all}</source>
        <translation>{shown} из {all}</translation>
    </message>
    <message>
        <source>Planned visits</source>
        <translation>Записаны</translation>
    </message>
    <message>
        <source>phones are hidden</source>
        <translation>телефоны скрыты</translation>
    </message>
    <message>
        <source>Allergy: {words}</source>
        <translation>Аллергия: {words}</translation>
    </message>
    <message>
        <source>Nobody is booked.</source>
        <translation>Записей нет.</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Визит</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>не звонить</translation>
    </message>
    <message>
        <source>Nobody to congratulate.</source>
        <translation>Поздравлять некого.</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>Дни рождения</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>Nobody to call.</source>
        <translation>Звонить некому.</translation>
    </message>
    <message>
        <source>To call</source>
        <translation>Позвонить</translation>
    </message>
    <message>
        <source>comes today</source>
        <translation>придёт в этот день</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>Долги</translation>
    </message>
    <message>
        <source>Nobody owes.</source>
        <translation>Долгов нет.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Подпись</translation>
    </message>
    <message>
        <source>Name in full</source>
        <translation>Фамилия, имя, отчество</translation>
    </message>
    <message>
        <source>{width} × {height} mm</source>
        <translation>{width} × {height} мм</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Name only</source>
        <translation>Только имя</translation>
    </message>
    <message>
        <source>Card No. {number}</source>
        <translation>Карта № {number}</translation>
    </message>
    <message>
        <source>The first sheet has places from 1 to {most}.</source>
        <translation>На листе места с 1 по {most}.</translation>
    </message>
    <message>
        <source>Nobody here has what should stand on the labels.</source>
        <translation>Ни у кого из выбранных нет того, что должно быть на наклейках.</translation>
    </message>
    <message>
        <source>We invite you by {day}</source>
        <translation>Ждём вас до {day}</translation>
    </message>
    <message>
        <source>card No. {number}</source>
        <translation>карта № {number}</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>дата рождения {day}</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Материалы</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Still to pay</source>
        <translation>Осталось оплатить</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>Следующий визит</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
</context>
<context>
    <name>PasswordStep</name>
    <message>
        <source>Master password</source>
        <translation>Мастер-пароль</translation>
    </message>
    <message>
        <source>It opens the base on any computer. A sentence of several words is easy to remember and hard to guess.</source>
        <translation>Он открывает базу на любом компьютере. Фразу из нескольких слов легко запомнить и трудно угадать.</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ещё раз</translation>
    </message>
</context>
<context>
    <name>PastExportsDialog</name>
    <message>
        <source>Exports so far</source>
        <translation>Выгрузки</translation>
    </message>
    <message>
        <source>Each file that was made of the base is written down here.</source>
        <translation>Здесь записан каждый файл, который сохранили из базы.</translation>
    </message>
    <message>
        <source>Nothing was taken out yet.</source>
        <translation>Из базы ещё ничего не выгружали.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Когда</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Строк</translation>
    </message>
    <message>
        <source>Who: account of the computer</source>
        <translation>Кто: учётная запись компьютера</translation>
    </message>
</context>
<context>
    <name>PastView</name>
    <message>
        <source>Cards on which somebody has worked</source>
        <translation>Карточки, с которыми работали</translation>
    </message>
    <message>
        <source>Came in on {when}.</source>
        <translation>Внесено {when}.</translation>
    </message>
    <message>
        <source>Taken back on {when}.</source>
        <translation>Отменено {when}.</translation>
    </message>
    <message>
        <source>To look at: {count}</source>
        <translation>Взглянуть: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) stayed, because somebody had worked on them:</source>
        <translation>
            <numerusform>%n карточка осталась, с ней работали:</numerusform>
            <numerusform>%n карточки остались, с ними работали:</numerusform>
            <numerusform>%n карточек остались, с ними работали:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody has worked on %n card(s); they would stay:</source>
        <translation>
            <numerusform>С %n карточкой уже работали, при отмене она останется:</numerusform>
            <numerusform>С %n карточками уже работали, при отмене они останутся:</numerusform>
            <numerusform>С %n карточками уже работали, при отмене они останутся:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeriodControl</name>
    <message>
        <source>Period</source>
        <translation>Период</translation>
    </message>
    <message>
        <source>Own period</source>
        <translation>Свой период</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>The period before</source>
        <translation>Предыдущий период</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>Следующий период</translation>
    </message>
    <message>
        <source>beginning</source>
        <translation>с начала</translation>
    </message>
    <message>
        <source>end</source>
        <translation>до конца</translation>
    </message>
</context>
<context>
    <name>Periods</name>
    <message>
        <source>week {number}, {days}</source>
        <translation>неделя {number}, {days}</translation>
    </message>
    <message>
        <source>w{number} {year}</source>
        <translation>{number} нед. {year}</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>весь период</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>с {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>по {day}</translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message>
        <source>no visits</source>
        <translation>визитов нет</translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n визит</numerusform>
            <numerusform>%n визита</numerusform>
            <numerusform>%n визитов</numerusform>
        </translation>
    </message>
    <message>
        <source>last {day}</source>
        <translation>последний {day}</translation>
    </message>
    <message>
        <source>Open the card</source>
        <translation>Открыть карточку</translation>
    </message>
    <message>
        <source>since {year}</source>
        <translation>с {year} года</translation>
    </message>
    <message>
        <source>Open the card of {name}</source>
        <translation>Открыть карточку: {name}</translation>
    </message>
</context>
<context>
    <name>PersonSearch</name>
    <message>
        <source>Name, phone or card number…</source>
        <translation>Имя, телефон или номер карты…</translation>
    </message>
</context>
<context>
    <name>PhonesEditor</name>
    <message>
        <source>Write the number that the note belongs to.</source>
        <translation>Напишите номер, к которому относится заметка.</translation>
    </message>
    <message>
        <source>Note on the phone</source>
        <translation>Чей телефон</translation>
    </message>
    <message>
        <source>Note: mother…</source>
        <translation>Чей: мама, рабочий…</translation>
    </message>
    <message>
        <source>Remove this phone</source>
        <translation>Убрать этот телефон</translation>
    </message>
</context>
<context>
    <name>PhotoDialog</name>
    <message>
        <source>Photo of {name}</source>
        <translation>Фото: {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to show here yet.</source>
        <translation>Пока показывать нечего.</translation>
    </message>
    <message>
        <source>the most {most} ({most_label}), the least {least} ({least_label})</source>
        <translation>больше всего — {most} ({most_label}), меньше всего — {least} ({least_label})</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>No picture</source>
        <translation>Нет картинки</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>This picture is damaged or too large and cannot be read.</source>
        <translation>Снимок повреждён или слишком велик и не читается.</translation>
    </message>
    <message>
        <source>This is not a picture that can be read here. Save it as JPEG and choose that.</source>
        <translation>Такой файл не читается как снимок. Сохраните его как JPEG и выберите снова.</translation>
    </message>
    <message>
        <source>This picture is too large. Make it smaller and choose it again.</source>
        <translation>Снимок слишком велик. Уменьшите его и выберите снова.</translation>
    </message>
    <message>
        <source>This picture moves. Choose one that stands still.</source>
        <translation>Это движущаяся картинка. Выберите неподвижную.</translation>
    </message>
    <message>
        <source>This is a HEIC picture of an iPhone. Save it as JPEG and choose that.</source>
        <translation>Это снимок iPhone в формате HEIC. Сохраните его как JPEG и выберите снова.</translation>
    </message>
    <message>
        <source>This picture is damaged and cannot be read.</source>
        <translation>Снимок повреждён и не читается.</translation>
    </message>
</context>
<context>
    <name>PinStep</name>
    <message>
        <source>PIN of this computer</source>
        <translation>PIN этого компьютера</translation>
    </message>
    <message>
        <source>Four digits or more for every day. It works only on this computer.</source>
        <translation>Четыре цифры или больше — на каждый день. Действует только на этом компьютере.</translation>
    </message>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>не короче %n символа</numerusform>
            <numerusform>не короче %n символов</numerusform>
            <numerusform>не короче %n символов</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ещё раз</translation>
    </message>
    <message numerus="yes">
        <source>The PIN needs at least %n character(s).</source>
        <translation>
            <numerusform>PIN — не короче %n символа.</numerusform>
            <numerusform>PIN — не короче %n символов.</numerusform>
            <numerusform>PIN — не короче %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not the same as above.</source>
        <translation>Не совпадает с тем, что выше.</translation>
    </message>
    <message>
        <source>The password store of this computer does not answer, so the master password opens the base.</source>
        <translation>Хранилище паролей этого компьютера не отвечает, поэтому базу открывает мастер-пароль.</translation>
    </message>
</context>
<context>
    <name>PlaceStep</name>
    <message>
        <source>Where will the base live?</source>
        <translation>Где будет база?</translation>
    </message>
    <message>
        <source>Everything stays in this folder on this computer; nothing is sent anywhere.</source>
        <translation>Всё остаётся в этой папке на этом компьютере; никуда ничего не отправляется.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Take a folder on this computer</source>
        <translation>Взять папку на этом компьютере</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Другая папка…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message>
        <source>I have a base already…</source>
        <translation>У меня уже есть база…</translation>
    </message>
    <message>
        <source>Name a folder.</source>
        <translation>Укажите папку.</translation>
    </message>
    <message>
        <source>There is a base in this folder already. Choose another one, or open it.</source>
        <translation>В этой папке уже есть база. Выберите другую или откройте эту.</translation>
    </message>
    <message>
        <source>The folder of the base</source>
        <translation>Папка базы</translation>
    </message>
    <message>
        <source>There is no base in this folder: a file clients.db belongs there.</source>
        <translation>В этой папке нет базы: в ней должен быть файл clients.db.</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>This folder is copied to the cloud by {name}, which can spoil an open base. Keep the base elsewhere and put backups here.</source>
        <translation>Эту папку копирует в облако {name}, и открытая база может испортиться. Держите базу в другом месте, а сюда кладите резервные копии.</translation>
    </message>
    <message>
        <source>This folder is on another computer. A base in it can be spoiled by a bad connection: keep the base on this computer and put backups there.</source>
        <translation>Эта папка на другом компьютере. Из-за обрыва связи база может испортиться: держите базу на этом компьютере, а туда кладите резервные копии.</translation>
    </message>
    <message>
        <source>This folder is on a removable disk. Keep the base on this computer and put backups on the removable disk.</source>
        <translation>Эта папка на съёмном диске. Держите базу на этом компьютере, а на съёмный диск кладите резервные копии.</translation>
    </message>
</context>
<context>
    <name>Planned</name>
    <message>
        <source>2 weeks</source>
        <translation>2 недели</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 месяц</translation>
    </message>
    <message>
        <source>3 months</source>
        <translation>3 месяца</translation>
    </message>
    <message>
        <source>6 months</source>
        <translation>6 месяцев</translation>
    </message>
</context>
<context>
    <name>PlannedMenu</name>
    <message>
        <source>&amp;Open the card</source>
        <translation>&amp;Открыть карточку</translation>
    </message>
    <message>
        <source>&amp;Is expected</source>
        <translation>&amp;Придёт</translation>
    </message>
    <message>
        <source>&amp;Confirmed</source>
        <translation>По&amp;дтверждён</translation>
    </message>
    <message>
        <source>&amp;Did not come</source>
        <translation>&amp;Не пришёл</translation>
    </message>
    <message>
        <source>&amp;Move to another day…</source>
        <translation>П&amp;еренести на другой день…</translation>
    </message>
    <message>
        <source>Cancel the &amp;booking</source>
        <translation>Отменить &amp;запись</translation>
    </message>
    <message>
        <source>&amp;Book…</source>
        <translation>&amp;Записать…</translation>
    </message>
    <message>
        <source>&amp;Already invited</source>
        <translation>&amp;Уже пригласили</translation>
    </message>
    <message>
        <source>Does not &amp;want to come</source>
        <translation>О&amp;тказ</translation>
    </message>
    <message>
        <source>Invite &amp;later</source>
        <translation>Пригласить &amp;позже</translation>
    </message>
</context>
<context>
    <name>PlannedPanel</name>
    <message>
        <source>Planned visits</source>
        <translation>Плановые визиты</translation>
    </message>
    <message numerus="yes">
        <source>%n for today</source>
        <translation>
            <numerusform>на сегодня: %n</numerusform>
            <numerusform>на сегодня: %n</numerusform>
            <numerusform>на сегодня: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>today</source>
        <translation>сегодня</translation>
    </message>
    <message>
        <source>week</source>
        <translation>неделя</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>просрочено</translation>
    </message>
    <message>
        <source>Nobody is expected today</source>
        <translation>Сегодня никого не ждут</translation>
    </message>
    <message>
        <source>Nobody is expected this week</source>
        <translation>На этой неделе никого не ждут</translation>
    </message>
    <message>
        <source>Nothing is overdue</source>
        <translation>Просроченного нет</translation>
    </message>
    <message>
        <source>No planned visits</source>
        <translation>Плановых визитов нет</translation>
    </message>
    <message>
        <source>“Next visit” on a card plans one; the advice to invite again stands here too.</source>
        <translation>Запись делается в карточке: «Следующий визит». Здесь же будут и те, кого пора пригласить.</translation>
    </message>
    <message>
        <source>this week</source>
        <translation>на этой неделе</translation>
    </message>
    <message>
        <source>later</source>
        <translation>позже</translation>
    </message>
    <message>
        <source>invite</source>
        <translation>пригласить</translation>
    </message>
    <message>
        <source>{day}, overdue by {days}</source>
        <translation>{day}, просрочено {days}</translation>
    </message>
    <message>
        <source>any time</source>
        <translation>без времени</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>завтра</translation>
    </message>
    <message>
        <source>What became of it (Space)</source>
        <translation>Что с этим визитом (пробел)</translation>
    </message>
    <message>
        <source>book</source>
        <translation>записать</translation>
    </message>
</context>
<context>
    <name>PrintMenu</name>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
    <message>
        <source>&amp;Card with visits and sums</source>
        <translation>&amp;Карточка с визитами и суммами</translation>
    </message>
    <message>
        <source>Card &amp;without sums</source>
        <translation>Карточка &amp;без сумм</translation>
    </message>
    <message>
        <source>Card without &amp;visits</source>
        <translation>Карточка без &amp;визитов</translation>
    </message>
    <message>
        <source>&amp;Sheet of the visit of {day}</source>
        <translation>&amp;Лист визита {day}</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>No printer is set up on this computer. Save the file and print it elsewhere.</source>
        <translation>На этом компьютере нет принтера. Сохраните файл и напечатайте его в другом месте.</translation>
    </message>
    <message>
        <source>The printer does not answer. Look whether it is on, and try again.</source>
        <translation>Принтер не отвечает. Проверьте, включён ли он, и попробуйте ещё раз.</translation>
    </message>
</context>
<context>
    <name>PrintingDialog</name>
    <message>
        <source>The pages are going to the printer…</source>
        <translation>Страницы отправляются на принтер…</translation>
    </message>
    <message>
        <source>Page {page} of {pages}</source>
        <translation>Страница {page} из {pages}</translation>
    </message>
</context>
<context>
    <name>ProblemTable</name>
    <message>
        <source>To look at</source>
        <translation>Взглянуть</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>What is strange</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Итог</translation>
    </message>
    <message>
        <source>{sheet}, row {row}</source>
        <translation>{sheet}, строка {row}</translation>
    </message>
    <message>
        <source>on the card, the words in the note</source>
        <translation>в карточке, слова — в примечании</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>не войдёт</translation>
    </message>
</context>
<context>
    <name>ProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Папка:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Тип файлов:</translation>
    </message>
</context>
<context>
    <name>QPrintSettingsOutput</name>
    <message>
        <source>Page &amp;Set:</source>
        <translation>&amp;Какие страницы:</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Menu (F10)</source>
        <translation>Меню (F10)</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>The file «{name}» unpacks to {size} megabytes, which no list of clients does. Nothing was brought in.</source>
        <translation>Файл «{name}» распаковывается в {size} МБ — списки клиентов такими не бывают. Ничего не загружено.</translation>
    </message>
    <message>
        <source>The file «{name}» is not an honest workbook.</source>
        <translation>Файл «{name}» — не настоящая книга Excel: его части накладываются друг на друга.</translation>
    </message>
    <message>
        <source>The file «{name}» is protected by a password.</source>
        <translation>Файл «{name}» защищён паролем. Снимите пароль в Excel и загрузите снова.</translation>
    </message>
    <message>
        <source>The file «{name}» is called a workbook but is not one.</source>
        <translation>Файл «{name}» назван книгой Excel, но ею не является.</translation>
    </message>
    <message>
        <source>The file «{name}» has a format that is not known here. Known are {endings}.</source>
        <translation>Формат файла «{name}» программе не знаком. Знакомы: {endings}.</translation>
    </message>
    <message>
        <source>The file «{name}» is empty.</source>
        <translation>Файл «{name}» пуст.</translation>
    </message>
    <message>
        <source>The file «{name}» holds no text: perhaps it is a picture or a program&apos;s own file.</source>
        <translation>В файле «{name}» не текст: возможно, это картинка или файл другой программы.</translation>
    </message>
    <message>
        <source>The file «{name}» holds {size} megabytes of text, which no list of clients does.</source>
        <translation>В файле «{name}» {size} МБ текста — списки клиентов такими не бывают. Ничего не загружено.</translation>
    </message>
    <message>
        <source>Row {row} of the file «{name}» is longer than any card; it is not a list of clients.</source>
        <translation>Строка {row} файла «{name}» длиннее любой карточки: это не список клиентов.</translation>
    </message>
    <message>
        <source>The file «{name}» is cut off: it was not copied or downloaded to its end.</source>
        <translation>Файл «{name}» обрезан: он скопирован или скачан не до конца.</translation>
    </message>
    <message>
        <source>The file «{name}» cannot be read: it is damaged or asks for more memory and time than a salon&apos;s file needs. Nothing was brought in. Try to open it in Excel and save it under a new name.</source>
        <translation>Файл «{name}» не читается: он повреждён или требует больше памяти и времени, чем нужно файлу салона. Ничего не загружено. Попробуйте открыть его в Excel и сохранить под новым именем.</translation>
    </message>
    <message>
        <source>«{name}» is a folder; name the files in it.</source>
        <translation>«{name}» — это папка; назовите файлы, которые в ней лежат.</translation>
    </message>
    <message>
        <source>There is no file «{name}».</source>
        <translation>Файла «{name}» нет.</translation>
    </message>
    <message>
        <source>A cell in quotation marks has no end; the file may be cut off.</source>
        <translation>Ячейка в кавычках не закончена: возможно, файл обрезан.</translation>
    </message>
    <message>
        <source>A quotation mark has no pair; it was left as it is.</source>
        <translation>У кавычки нет пары, она оставлена как есть.</translation>
    </message>
    <message>
        <source>The row has more cells than the others.</source>
        <translation>В этой строке больше ячеек, чем в остальных: посмотрите, все ли на своих местах.</translation>
    </message>
    <message>
        <source>The file «{name}» is {what}. Open it there and save it as xlsx or csv.</source>
        <translation>Файл «{name}» — {what}. Откройте его там и сохраните как xlsx или csv.</translation>
    </message>
    <message>
        <source>In the file «{name}» one row repeats endlessly; it is not an honest workbook.</source>
        <translation>В файле «{name}» одна строка повторяется без конца: такой файл не загружается.</translation>
    </message>
    <message>
        <source>It is larger than a salon&apos;s file can be: {place}, {row}.</source>
        <translation>Таблица больше, чем бывает у салона: {place}, строка {row}.</translation>
    </message>
    <message>
        <source>The file «{name}» is a PDF: it is made for printing. Bring in the table it was made of.</source>
        <translation>Файл «{name}» — это PDF, он сделан для печати. Загрузите таблицу, из которой его сделали.</translation>
    </message>
    <message>
        <source>The file «{name}» is a picture, not a list.</source>
        <translation>Файл «{name}» — картинка, а не список.</translation>
    </message>
    <message>
        <source>The file «{name}» is an archive. Unpack it and bring in the files in it.</source>
        <translation>Файл «{name}» — архив. Распакуйте его и загрузите файлы из него.</translation>
    </message>
    <message>
        <source>a web page for Excel or another program</source>
        <translation>веб-страница, которую открывает Excel</translation>
    </message>
    <message>
        <source>a document of Word</source>
        <translation>документ Word</translation>
    </message>
    <message>
        <source>a presentation</source>
        <translation>презентация</translation>
    </message>
    <message>
        <source>a table of Apple Numbers</source>
        <translation>таблица Apple Numbers</translation>
    </message>
    <message>
        <source>The file «{name}» is damaged and cannot be read. Try to open it in Excel and save it under a new name.</source>
        <translation>Файл «{name}» повреждён и не читается. Попробуйте открыть его в Excel и сохранить под новым именем.</translation>
    </message>
    <message>
        <source>The file «{name}» is too large when unpacked to be a salon&apos;s file.</source>
        <translation>Файл «{name}» после распаковки слишком велик для файла салона.</translation>
    </message>
    <message numerus="yes">
        <source>One cell holds %n characters ({place}); no card is that long.</source>
        <translation>
            <numerusform>В одной ячейке %n знак ({place}); таких длинных карточек не бывает.</numerusform>
            <numerusform>В одной ячейке %n знака ({place}); таких длинных карточек не бывает.</numerusform>
            <numerusform>В одной ячейке %n знаков ({place}); таких длинных карточек не бывает.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recall</name>
    <message>
        <source>to invite</source>
        <translation>пригласить</translation>
    </message>
    <message>
        <source>came</source>
        <translation>пришёл</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>отказ</translation>
    </message>
    <message>
        <source>This invitation is no longer in the base.</source>
        <translation>Этого приглашения в базе больше нет.</translation>
    </message>
    <message>
        <source>An invitation cannot be in such a state.</source>
        <translation>У приглашения не бывает такого состояния.</translation>
    </message>
    <message>
        <source>Write the day by which to invite the client.</source>
        <translation>Напишите день, к которому пригласить клиента.</translation>
    </message>
</context>
<context>
    <name>RecognisedPage</name>
    <message>
        <source>Bring in</source>
        <translation>Брать</translation>
    </message>
    <message numerus="yes">
        <source>%n sheet(s) of one kind</source>
        <translation>
            <numerusform>%n лист одного вида</numerusform>
            <numerusform>%n листа одного вида</numerusform>
            <numerusform>%n листов одного вида</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was recognised here. Press the cell with the first name and say what it is.</source>
        <translation>Здесь ничего не распозналось. Нажмите ячейку с первым именем и скажите, что это.</translation>
    </message>
    <message>
        <source>Understood as the last time with such headings.</source>
        <translation>Понято так же, как в прошлый раз с такими заголовками.</translation>
    </message>
    <message>
        <source>An empty form: nothing of it comes in.</source>
        <translation>Пустая форма: из неё ничего не берётся.</translation>
    </message>
    <message>
        <source>Something is taken wrong? Say what a column means, or press a cell.</source>
        <translation>Что-то понято неверно? Скажите, что значит столбец, или нажмите ячейку.</translation>
    </message>
    <message>
        <source>The headings stand in this row</source>
        <translation>Заголовки в этой строке</translation>
    </message>
    <message>
        <source>This sheet has no headings</source>
        <translation>На этом листе нет заголовков</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>What its rows are</source>
        <translation>Что в его строках</translation>
    </message>
    <message>
        <source>Bring this sheet in</source>
        <translation>Брать этот лист</translation>
    </message>
    <message>
        <source>The sheet as it stands in the file</source>
        <translation>Лист, как он в файле</translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message>
        <source>sheet «{name}»: an empty form, left out</source>
        <translation>лист «{name}»: пустой бланк, пропущен</translation>
    </message>
    <message numerus="yes">
        <source>sheet «{name}»: a journal of visits, %n rows</source>
        <translation>
            <numerusform>лист «{name}»: журнал визитов, %n строка</numerusform>
            <numerusform>лист «{name}»: журнал визитов, %n строки</numerusform>
            <numerusform>лист «{name}»: журнал визитов, %n строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sheet «{name}»: a list of clients, %n rows</source>
        <translation>
            <numerusform>лист «{name}»: список клиентов, %n строка</numerusform>
            <numerusform>лист «{name}»: список клиентов, %n строки</numerusform>
            <numerusform>лист «{name}»: список клиентов, %n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>headings in row {row}</source>
        <translation>заголовки в строке {row}</translation>
    </message>
    <message>
        <source>In the file «{name}» no clients and no visits were recognised: there is no heading such as «ФИО», «Телефон», «Дата».</source>
        <translation>В файле «{name}» не нашлось ни клиентов, ни визитов: нет заголовков вроде «ФИО», «Телефон», «Дата».</translation>
    </message>
    <message>
        <source>sheet «{name}»: the card of a client</source>
        <translation>лист «{name}»: карточка клиента</translation>
    </message>
    <message numerus="yes">
        <source>%n rows of visits in the cards</source>
        <translation>
            <numerusform>%n строка визитов в карточках</numerusform>
            <numerusform>%n строки визитов в карточках</numerusform>
            <numerusform>%n строк визитов в карточках</numerusform>
        </translation>
    </message>
    <message>
        <source>columns kept in the note: {headings}</source>
        <translation>в примечание пойдут столбцы: {headings}</translation>
    </message>
    <message>
        <source>without headings</source>
        <translation>без заголовков</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets with a client&apos;s card each</source>
        <translation>
            <numerusform>%n лист с карточкой клиента</numerusform>
            <numerusform>%n листа с карточками клиентов</numerusform>
            <numerusform>%n листов с карточками клиентов</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>made on {day}</source>
        <translation>сделан {day}</translation>
    </message>
    <message>
        <source>Without the master password and without this sheet nobody can open the base, neither can the makers of the program.</source>
        <translation>Без мастер-пароля и без этого листа базу не откроет никто, в том числе создатели программы.</translation>
    </message>
    <message>
        <source>SalonBase recovery sheet</source>
        <translation>Лист восстановления SalonBase</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>These 48 digits open the base when the master password is forgotten, the computer is broken or the key file is lost. Whoever holds this paper and the file of the base can read everything in it.</source>
        <translation>Эти 48 цифр открывают базу, если забыт мастер-пароль, сломался компьютер или пропал файл ключей. Тот, у кого есть этот лист и файл базы, прочтёт в ней всё.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Ключ восстановления</translation>
    </message>
    <message>
        <source>How to use it</source>
        <translation>Как им пользоваться</translation>
    </message>
    <message>
        <source>Start SalonBase and choose the base. On a new computer bring back a backup first.</source>
        <translation>Запустите SalonBase и выберите базу. На новом компьютере сначала верните резервную копию.</translation>
    </message>
    <message>
        <source>On the page with the password choose to open by the recovery sheet.</source>
        <translation>На странице с паролем выберите вход по листу восстановления.</translation>
    </message>
    <message>
        <source>Type the 48 digits. Each group is checked at once: a mistyped one is named.</source>
        <translation>Введите 48 цифр. Каждая группа проверяется сразу: программа назовёт ту, где опечатка.</translation>
    </message>
    <message>
        <source>Set a new master password. This sheet stays valid.</source>
        <translation>Задайте новый мастер-пароль. Этот лист останется действительным.</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Где хранить</translation>
    </message>
    <message>
        <source>In a safe, with the papers of the business, or with somebody you trust.</source>
        <translation>В сейфе, с документами фирмы или у того, кому вы доверяете.</translation>
    </message>
    <message>
        <source>Not beside the computer, not in the same bag as the backups.</source>
        <translation>Не рядом с компьютером и не в одной сумке с резервными копиями.</translation>
    </message>
    <message>
        <source>No photo, no scan, no mail: a picture of this sheet is as good as the sheet.</source>
        <translation>Не фотографируйте, не сканируйте, не пересылайте: снимок листа так же хорош, как сам лист.</translation>
    </message>
    <message>
        <source>Kept by</source>
        <translation>Хранит</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Salon without a name</source>
        <translation>Салон без названия</translation>
    </message>
</context>
<context>
    <name>RecoverySheetDialog</name>
    <message>
        <source>Recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>The sheet opens everything, so the master password is asked before it is shown.</source>
        <translation>Лист открывает всё, поэтому сначала спросим мастер-пароль.</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Мастер-пароль</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Show the sheet</source>
        <translation>Показать лист</translation>
    </message>
    <message>
        <source>Type the master password first.</source>
        <translation>Сначала наберите мастер-пароль.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>The sheet is at hand</source>
        <translation>Лист у меня</translation>
    </message>
    <message>
        <source>The recovery sheet is at hand.</source>
        <translation>Лист восстановления под рукой.</translation>
    </message>
</context>
<context>
    <name>RecoveryView</name>
    <message>
        <source>SalonBase recovery sheet</source>
        <translation>Лист восстановления SalonBase</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>Отправлено на принтер.</translation>
    </message>
    <message>
        <source>SalonBase recovery sheet.pdf</source>
        <translation>Лист восстановления SalonBase.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Сохранить лист восстановления</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved. Print it and delete the file: whoever has it opens the base.</source>
        <translation>Сохранено. Напечатайте и удалите файл: у кого он есть, тот откроет базу.</translation>
    </message>
    <message>
        <source>Group {number} of the sheet</source>
        <translation>Группа {number} с листа</translation>
    </message>
    <message>
        <source>The recovery sheet as it will be printed</source>
        <translation>Лист восстановления, каким он выйдет из принтера</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>Напечатать лист</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Сохранить PDF</translation>
    </message>
    <message>
        <source>Type two groups from the paper</source>
        <translation>Наберите две группы с бумаги</translation>
    </message>
    <message>
        <source>With these 48 digits and the file of the base everything opens, on any computer and without a password.</source>
        <translation>Эти 48 цифр и файл базы открывают всё на любом компьютере, без пароля.</translation>
    </message>
    <message>
        <source>Keep the sheet where you keep documents, not beside the computer. Without it and without the master password nobody can open the base, nor can we.</source>
        <translation>Храните лист там же, где документы, а не рядом с компьютером. Без него и без мастер-пароля базу не откроет никто, и мы тоже.</translation>
    </message>
    <message>
        <source>Six digits from the sheet.</source>
        <translation>Шесть цифр с листа.</translation>
    </message>
    <message>
        <source>The sheet says something else.</source>
        <translation>На листе другое число.</translation>
    </message>
</context>
<context>
    <name>RefusedRows</name>
    <message>
        <source>{name} - to mend.xlsx</source>
        <translation>{name} - исправить.xlsx</translation>
    </message>
    <message>
        <source>Where shall the rows go?</source>
        <translation>Куда сохранить строки?</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Книга Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Saved: {path}</source>
        <translation>Сохранено: {path}</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>The master password lies in the file password.txt beside the base: anybody can read it.</source>
        <translation>Мастер-пароль лежит рядом с базой в файле password.txt: его может прочитать любой.</translation>
    </message>
    <message>
        <source>Set another password…</source>
        <translation>Сменить пароль…</translation>
    </message>
    <message>
        <source>Print the recovery sheet: without it a forgotten password closes the base for ever.</source>
        <translation>Напечатайте лист восстановления: без него забытый пароль закроет базу навсегда.</translation>
    </message>
    <message>
        <source>Recovery sheet…</source>
        <translation>Лист восстановления…</translation>
    </message>
    <message>
        <source>Work with a copy on this computer…</source>
        <translation>Работать с копией на этом компьютере…</translation>
    </message>
    <message>
        <source>Make a copy of the base on this computer and work with it from now on?</source>
        <translation>Сделать копию базы на этом компьютере и дальше работать с ней?</translation>
    </message>
    <message>
        <source>It will lie in {target}. The base in {folder} stays as it is, but nothing new gets into it.</source>
        <translation>Она будет лежать в {target}. База в {folder} останется как есть, но нового в ней уже не появится.</translation>
    </message>
    <message>
        <source>Make the copy</source>
        <translation>Сделать копию</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Delete the file password.txt?</source>
        <translation>Удалить файл password.txt?</translation>
    </message>
    <message>
        <source>The password in it opens only the backups made so far. Write it down if you may need them.</source>
        <translation>Пароль из него открывает только копии, сделанные раньше. Запишите его, если они могут понадобиться.</translation>
    </message>
    <message>
        <source>Delete the file</source>
        <translation>Удалить файл</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
</context>
<context>
    <name>ReportHead</name>
    <message>
        <source>Print…</source>
        <translation>Печать…</translation>
    </message>
    <message>
        <source>Save as a segment…</source>
        <translation>Сохранить как сегмент…</translation>
    </message>
    <message>
        <source>Another report</source>
        <translation>Другой отчёт</translation>
    </message>
</context>
<context>
    <name>ReportLine</name>
    <message>
        <source>Relation</source>
        <translation>Отношение</translation>
    </message>
    <message>
        <source>is in it</source>
        <translation>есть в нём</translation>
    </message>
    <message>
        <source>is not in it</source>
        <translation>нет в нём</translation>
    </message>
</context>
<context>
    <name>ReportList</name>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>For the desk</source>
        <translation>Для стойки</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиенты</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Работа</translation>
    </message>
    <message>
        <source>The base</source>
        <translation>База</translation>
    </message>
    <message>
        <source>Specialist</source>
        <translation>Мастер</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Завтра</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Эта неделя</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>Следующая неделя</translation>
    </message>
    <message>
        <source>The next 30 days</source>
        <translation>Ближайшие 30 дней</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Этот месяц</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Прошлый месяц</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>Последние 90 дней</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>Этот квартал</translation>
    </message>
    <message>
        <source>The last 12 months</source>
        <translation>Последние 12 месяцев</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Этот год</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>Прошлый год</translation>
    </message>
    <message>
        <source>All time</source>
        <translation>За всё время</translation>
    </message>
    <message>
        <source>From</source>
        <translation>С</translation>
    </message>
    <message>
        <source>To</source>
        <translation>По</translation>
    </message>
    <message>
        <source>{title}: one of {words}.</source>
        <translation>{title}: одно из: {words}.</translation>
    </message>
    <message>
        <source>There is no report “{key}”. There are: {known}.</source>
        <translation>Отчёта «{key}» нет. Есть: {known}.</translation>
    </message>
    <message>
        <source>This report has no parameter “{key}”.</source>
        <translation>У этого отчёта нет параметра «{key}».</translation>
    </message>
    <message>
        <source>{title}: write a day as 2026-11-22.</source>
        <translation>{title}: впишите день как 2026-11-22.</translation>
    </message>
    <message>
        <source>{title}: a number from {least} to {most}.</source>
        <translation>{title}: число от {least} до {most}.</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>Период кончается раньше, чем начинается.</translation>
    </message>
    <message>
        <source>There is no such period: {preset}.</source>
        <translation>Такого периода нет: {preset}.</translation>
    </message>
    <message>
        <source>Which share of the clients brings which share of the income</source>
        <translation>Какая доля клиентов приносит какую долю выручки</translation>
    </message>
    <message>
        <source>The clients stand in order of income. One is in category A while those before them bring less than {a} % of all income, in B while less than {b} %, otherwise in C. Clients of equal income share a category.</source>
        <translation>Клиенты стоят по убыванию выручки. Клиент в категории A, пока те, кто выше него, принесли меньше {a} % всей выручки, в B — пока меньше {b} %, иначе в C. Клиенты с равной выручкой — в одной категории.</translation>
    </message>
    <message>
        <source>{sum} after all refunds</source>
        <translation>после всех возвратов {sum}</translation>
    </message>
    <message>
        <source>Share of income</source>
        <translation>Доля выручки</translation>
    </message>
    <message>
        <source>Income is what was due for visits that took place; refunds are taken off.</source>
        <translation>Выручка — сумма к оплате за состоявшиеся визиты, возвраты вычтены.</translation>
    </message>
    <message>
        <source>Category B ends above the end of category A.</source>
        <translation>Граница категории B должна быть выше границы A.</translation>
    </message>
    <message>
        <source>ABC: who brings the income</source>
        <translation>ABC-анализ</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Income</source>
        <translation>Выручка</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Доля</translation>
    </message>
    <message>
        <source>Up to here</source>
        <translation>С начала списка</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Визиты</translation>
    </message>
    <message>
        <source>Average visit</source>
        <translation>Средний чек</translation>
    </message>
    <message>
        <source>{clients} of the clients, {income} of the income</source>
        <translation>{clients} клиентов, {income} выручки</translation>
    </message>
    <message numerus="yes">
        <source>%n clients came but brought no income: they have no category.</source>
        <translation>
            <numerusform>%n клиент приходил, но выручки не принёс: категории у него нет.</numerusform>
            <numerusform>%n клиента приходили, но выручки не принесли: категории у них нет.</numerusform>
            <numerusform>%n клиентов приходили, но выручки не принесли: категории у них нет.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who brings most of the income: categories A, B and C.</source>
        <translation>Кто приносит основную выручку: категории A, B и C.</translation>
    </message>
    <message>
        <source>Category {letter}</source>
        <translation>Категория {letter}</translation>
    </message>
    <message>
        <source>A, up to % of income</source>
        <translation>A — до % выручки</translation>
    </message>
    <message>
        <source>B, up to % of income</source>
        <translation>B — до % выручки</translation>
    </message>
    <message>
        <source>Income by source</source>
        <translation>Выручка по источникам</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>не указан</translation>
    </message>
    <message>
        <source>Average check and sources</source>
        <translation>Средний чек и источники</translation>
    </message>
    <message>
        <source>How much a visit brings, and from where those who pay it have come.</source>
        <translation>Сколько приносит один визит и откуда пришли те, кто платит.</translation>
    </message>
    <message>
        <source>The average check is the income divided by the visits, rounded to whole roubles.</source>
        <translation>Средний чек — выручка, делённая на число визитов, до целых рублей.</translation>
    </message>
    <message>
        <source>The source is what stands on the client&apos;s card; capitals do not matter.</source>
        <translation>Источник взят из карточки клиента; большие и маленькие буквы не различаются.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Income per client</source>
        <translation>Выручка на клиента</translation>
    </message>
    <message>
        <source>Those born on 29 February celebrate on 28 February in other years.</source>
        <translation>Кто родился 29 февраля, в невисокосный год празднует 28-го.</translation>
    </message>
    <message>
        <source>Birthdays</source>
        <translation>Дни рождения</translation>
    </message>
    <message>
        <source>At most a year is looked at, each client stands here once.</source>
        <translation>Показано не больше года, каждый клиент — один раз.</translation>
    </message>
    <message>
        <source>Whom to congratulate, and how old they become.</source>
        <translation>Кого поздравить и сколько лет исполняется.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>День недели</translation>
    </message>
    <message>
        <source>Congratulated</source>
        <translation>Поздравлен</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Пометка</translation>
    </message>
    <message>
        <source>Round ones</source>
        <translation>Юбилеи</translation>
    </message>
    <message>
        <source>Not congratulated yet</source>
        <translation>Ещё не поздравлены</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Кого показать</translation>
    </message>
    <message>
        <source>do not disturb</source>
        <translation>не беспокоить</translation>
    </message>
    <message>
        <source>not congratulated yet</source>
        <translation>ещё не поздравлены</translation>
    </message>
    <message>
        <source>congratulated</source>
        <translation>поздравлены</translation>
    </message>
    <message>
        <source>Debts and unpaid visits</source>
        <translation>Долги и неоплаченные визиты</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Дней</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>Who owes for which visit, and for how many days already.</source>
        <translation>Кто, за какой визит и сколько дней уже должен.</translation>
    </message>
    <message>
        <source>Debts</source>
        <translation>Долги</translation>
    </message>
    <message>
        <source>Unpaid visits</source>
        <translation>Неоплаченные визиты</translation>
    </message>
    <message>
        <source>Clients who owe</source>
        <translation>Должников</translation>
    </message>
    <message>
        <source>The oldest</source>
        <translation>Самый старый</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>мастер не указан</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Неделя</translation>
    </message>
    <message>
        <source>{title}: a name.</source>
        <translation>{title}: впишите имя.</translation>
    </message>
    <message>
        <source>Refunds of such clients, {sum} together, are not taken off the income here.</source>
        <translation>Возвраты таких клиентов, вместе {sum}, здесь из выручки не вычтены.</translation>
    </message>
    <message>
        <source>What a client paid too much at another visit, or is to get back, pays off the oldest debt: together the debts are what the card shows.</source>
        <translation>Переплата и невыданный возврат погашают самый старый долг того же клиента: вместе его долги равны долгу в карточке.</translation>
    </message>
    <message>
        <source>Visits that did not happen are no debts.</source>
        <translation>Несостоявшиеся визиты долгами не считаются.</translation>
    </message>
    <message>
        <source>Set off</source>
        <translation>Зачтено</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Услуга</translation>
    </message>
    <message>
        <source>Income is what was due after discounts; refunds are subtracted.</source>
        <translation>Выручка — к оплате после скидок; возвраты вычтены.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>По чему</translation>
    </message>
    <message>
        <source>The sum of a visit with several services is divided in proportion to their prices in the price list (in equal parts where one of them has no price); the last service takes the kopecks left over.</source>
        <translation>Сумма визита с несколькими услугами делится пропорционально их ценам в прайсе (поровну, если у какой-то цены нет); остаток копеек получает последняя услуга.</translation>
    </message>
    <message>
        <source>Before: {period}, the same number of days or months.</source>
        <translation>Было: {period}, столько же дней или месяцев.</translation>
    </message>
    <message>
        <source>How much was earned, and how much in the period before.</source>
        <translation>Сколько заработано и сколько было за такой же период до этого.</translation>
    </message>
    <message>
        <source>more days before</source>
        <translation>дни сверх периода</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Было</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Раз</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дням</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>неделям</translation>
    </message>
    <message>
        <source>months</source>
        <translation>месяцам</translation>
    </message>
    <message>
        <source>services</source>
        <translation>услугам</translation>
    </message>
    <message>
        <source>specialists</source>
        <translation>мастерам</translation>
    </message>
    <message>
        <source>How many became lost in each month</source>
        <translation>Сколько клиентов потеряно по месяцам</translation>
    </message>
    <message>
        <source>last visit: {period}</source>
        <translation>последний визит: {period}</translation>
    </message>
    <message>
        <source>{share} of all who ever came</source>
        <translation>{share} всех, кто приходил</translation>
    </message>
    <message>
        <source>Visits and income are those of all time.</source>
        <translation>Визиты и выручка — за всё время.</translation>
    </message>
    <message>
        <source>Not here: who has a booking ahead, and who is blacklisted.</source>
        <translation>Здесь нет тех, кто записан, и тех, кто в чёрном списке.</translation>
    </message>
    <message>
        <source>“In the last year” is the income of the 365 days that end with the client&apos;s last visit.</source>
        <translation>«За последний год» — выручка за 365 дней, которые заканчиваются последним визитом клиента.</translation>
    </message>
    <message>
        <source>In the picture a client stands in the month in which the limit was passed.</source>
        <translation>На графике клиент стоит в том месяце, когда он перешёл свой предел.</translation>
    </message>
    <message>
        <source>Lost is who has been away for more than twice the own rhythm.</source>
        <translation>Потерян тот, кто не приходил дольше двух своих обычных перерывов.</translation>
    </message>
    <message>
        <source>A rhythm is the mean pause between the different days of a client&apos;s visits.</source>
        <translation>Обычный перерыв — среднее число дней между разными днями визитов клиента.</translation>
    </message>
    <message numerus="yes">
        <source>Who came on one or two days has no rhythm: lost is who is away for more than %n days.</source>
        <translation>
            <numerusform>У кого было один-два дня визитов, обычного перерыва нет: такой клиент потерян, если не приходил больше %n дня.</numerusform>
            <numerusform>У кого было один-два дня визитов, обычного перерыва нет: такой клиент потерян, если не приходил больше %n дней.</numerusform>
            <numerusform>У кого было один-два дня визитов, обычного перерыва нет: такой клиент потерян, если не приходил больше %n дней.</numerusform>
        </translation>
    </message>
    <message>
        <source>Lost clients</source>
        <translation>Потерянные клиенты</translation>
    </message>
    <message>
        <source>Days away</source>
        <translation>Не был, дней</translation>
    </message>
    <message>
        <source>Limit, days</source>
        <translation>Предел, дней</translation>
    </message>
    <message>
        <source>In the last year</source>
        <translation>За последний год</translation>
    </message>
    <message>
        <source>Seen last by</source>
        <translation>Последний мастер</translation>
    </message>
    <message>
        <source>In a year they brought</source>
        <translation>За год они приносили</translation>
    </message>
    <message>
        <source>A client in a year</source>
        <translation>Один клиент за год</translation>
    </message>
    <message numerus="yes">
        <source>Lost is who has been away for more than %n days.</source>
        <translation>
            <numerusform>Потерян тот, кто не приходил больше %n дня.</numerusform>
            <numerusform>Потерян тот, кто не приходил больше %n дней.</numerusform>
            <numerusform>Потерян тот, кто не приходил больше %n дней.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rhythm shorter than %n days counts as that many.</source>
        <translation>
            <numerusform>Перерыв короче %n дня считается за столько же.</numerusform>
            <numerusform>Перерыв короче %n дней считается за %n дня.</numerusform>
            <numerusform>Перерыв короче %n дней считается за %n дней.</numerusform>
        </translation>
    </message>
    <message>
        <source>Who has stopped coming, who saw them last, and what they brought in a year.</source>
        <translation>Кто перестал ходить, у кого был в последний раз и сколько приносил за год.</translation>
    </message>
    <message>
        <source>Lost when away longer than</source>
        <translation>Потерян, если не был дольше</translation>
    </message>
    <message>
        <source>twice the own rhythm</source>
        <translation>двух своих перерывов</translation>
    </message>
    <message>
        <source>a number of days</source>
        <translation>числа дней</translation>
    </message>
    <message>
        <source>Materials used</source>
        <translation>Использованные материалы</translation>
    </message>
    <message>
        <source>Which materials were written down, how often and when last.</source>
        <translation>Какие материалы записаны в визитах, как часто и когда в последний раз.</translation>
    </message>
    <message>
        <source>Materials are told apart by lines, semicolons and commas; capitals do not matter.</source>
        <translation>Материалы разделены строками, точками с запятой и запятыми; большие и маленькие буквы не различаются.</translation>
    </message>
    <message>
        <source>The share is that of the visits for which materials are written down.</source>
        <translation>Доля — от визитов, в которых записаны материалы.</translation>
    </message>
    <message>
        <source>Material</source>
        <translation>Материал</translation>
    </message>
    <message>
        <source>Share of visits</source>
        <translation>Доля визитов</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Последний раз</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Материалы</translation>
    </message>
    <message>
        <source>Visits with materials</source>
        <translation>Визиты с материалами</translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>причина не указана</translation>
    </message>
    <message>
        <source>New clients against lost ones</source>
        <translation>Новые клиенты и потерянные</translation>
    </message>
    <message>
        <source>New clients</source>
        <translation>Новые клиенты</translation>
    </message>
    <message numerus="yes">
        <source>away for more than twice the own rhythm, without one for more than %n days</source>
        <translation>
            <numerusform>не были дольше двух своих обычных перерывов, а без перерыва — больше %n дня</numerusform>
            <numerusform>не были дольше двух своих обычных перерывов, а без перерыва — больше %n дней</numerusform>
            <numerusform>не были дольше двух своих обычных перерывов, а без перерыва — больше %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>Days without a visit</source>
        <translation>Дней без визита</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Первый визит</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Came again</source>
        <translation>Пришли снова</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Who came for the first time, where from and why.</source>
        <translation>Кто пришёл впервые, откуда узнал и почему пришёл.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Lost after days</source>
        <translation>Потерян через, дней</translation>
    </message>
    <message>
        <source>every client</source>
        <translation>каждого клиента</translation>
    </message>
    <message>
        <source>by source</source>
        <translation>по источникам</translation>
    </message>
    <message>
        <source>by reason</source>
        <translation>по причинам</translation>
    </message>
    <message>
        <source>to be invited</source>
        <translation>пригласить</translation>
    </message>
    <message>
        <source>Planned visits and invitations</source>
        <translation>Плановые визиты и приглашения</translation>
    </message>
    <message>
        <source>Who is booked and whom to invite, what is overdue first.</source>
        <translation>Кто записан и кого пригласить, просроченное первым.</translation>
    </message>
    <message>
        <source>Only what is still open: who came, cancelled or refused is not listed.</source>
        <translation>Только то, что ещё открыто: кто пришёл, отменил или отказался, не показан.</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Зачем</translation>
    </message>
    <message>
        <source>Days overdue</source>
        <translation>Просрочено дней</translation>
    </message>
    <message>
        <source>Bookings</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Приглашения</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Просрочено</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Что</translation>
    </message>
    <message>
        <source>With what is overdue</source>
        <translation>С просроченным</translation>
    </message>
    <message>
        <source>What is overdue is listed whenever it was due.</source>
        <translation>Просроченное показано независимо от начала периода.</translation>
    </message>
    <message>
        <source>bookings</source>
        <translation>записи</translation>
    </message>
    <message>
        <source>invitations</source>
        <translation>приглашения</translation>
    </message>
    <message>
        <source>made: {period}</source>
        <translation>заведены: {period}</translation>
    </message>
    <message numerus="yes">
        <source>%n cards in the base</source>
        <translation>
            <numerusform>в базе %n карточка</numerusform>
            <numerusform>в базе %n карточки</numerusform>
            <numerusform>в базе %n карточек</numerusform>
        </translation>
    </message>
    <message>
        <source>Cards that lack something</source>
        <translation>Чего не хватает в карточках</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>нет телефона</translation>
    </message>
    <message>
        <source>no birthday</source>
        <translation>нет дня рождения</translation>
    </message>
    <message>
        <source>no consent to the processing of data</source>
        <translation>нет согласия на обработку данных</translation>
    </message>
    <message>
        <source>no e-mail</source>
        <translation>нет e-mail</translation>
    </message>
    <message>
        <source>may be there twice</source>
        <translation>похоже на двойника</translation>
    </message>
    <message>
        <source>A birthday is there when day and month are known. A consent counts until it is withdrawn.</source>
        <translation>День рождения есть, если известны день и месяц. Согласие действует, пока не отозвано.</translation>
    </message>
    <message>
        <source>Cards that lack nothing but an e-mail are listed only where e-mails are asked for.</source>
        <translation>Карточки, где нет только e-mail, показаны, лишь если выбрать «нет e-mail».</translation>
    </message>
    <message>
        <source>Cards that may be there twice were not looked for: choose them above.</source>
        <translation>Двойников в большой базе ищут отдельно: выберите «похоже на двойника».</translation>
    </message>
    <message>
        <source>Without a phone</source>
        <translation>Без телефона</translation>
    </message>
    <message>
        <source>Without a birthday</source>
        <translation>Без дня рождения</translation>
    </message>
    <message>
        <source>Without a consent</source>
        <translation>Без согласия</translation>
    </message>
    <message>
        <source>Without an e-mail</source>
        <translation>Без e-mail</translation>
    </message>
    <message>
        <source>Perhaps there twice</source>
        <translation>Похоже на двойников</translation>
    </message>
    <message>
        <source>whatever is missing</source>
        <translation>чего угодно</translation>
    </message>
    <message>
        <source>Quality of the base</source>
        <translation>Качество базы</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Чего не хватает</translation>
    </message>
    <message>
        <source>Cards are alike that share a telephone or a birthday and whose names are alike.</source>
        <translation>Двойники — карточки с общим телефоном или днём рождения и похожими именами.</translation>
    </message>
    <message>
        <source>Whose card lacks a phone, a birthday or a consent, and who may be there twice.</source>
        <translation>В каких карточках нет телефона, дня рождения или согласия и кто, похоже, записан дважды.</translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n карточка</numerusform>
            <numerusform>%n карточки</numerusform>
            <numerusform>%n карточек</numerusform>
        </translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Карточки</translation>
    </message>
    <message numerus="yes">
        <source>The first %n clients</source>
        <translation>
            <numerusform>Первый %n клиент</numerusform>
            <numerusform>Первые %n клиента</numerusform>
            <numerusform>Первые %n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted are visits of the period that took place; refunds are taken off the income.</source>
        <translation>Считаются состоявшиеся визиты периода; возвраты вычтены из выручки.</translation>
    </message>
    <message>
        <source>Clients with equal values stand in order of name. The status is that of today.</source>
        <translation>При равных значениях клиенты стоят по алфавиту. Статус — сегодняшний.</translation>
    </message>
    <message>
        <source>with a card number</source>
        <translation>с номером карты</translation>
    </message>
    <message>
        <source>with a discount</source>
        <translation>со скидкой</translation>
    </message>
    <message>
        <source>without card and discount</source>
        <translation>без карты и скидки</translation>
    </message>
    <message>
        <source>Rating of clients</source>
        <translation>Рейтинг клиентов</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Скидка</translation>
    </message>
    <message>
        <source>Who brings most, who comes most often, whose visit is worth most.</source>
        <translation>Кто приносит больше всех, кто ходит чаще всех, у кого самый большой средний чек.</translation>
    </message>
    <message>
        <source>a tenth of the clients bring {share}</source>
        <translation>десятая часть клиентов приносит {share}</translation>
    </message>
    <message>
        <source>Champions</source>
        <translation>Чемпионы</translation>
    </message>
    <message>
        <source>Loyal</source>
        <translation>Верные</translation>
    </message>
    <message>
        <source>Promising</source>
        <translation>Перспективные</translation>
    </message>
    <message>
        <source>Newcomers</source>
        <translation>Новички</translation>
    </message>
    <message>
        <source>Need attention</source>
        <translation>Требуют внимания</translation>
    </message>
    <message>
        <source>Must not be lost</source>
        <translation>Нельзя потерять</translation>
    </message>
    <message>
        <source>At risk</source>
        <translation>Под угрозой</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>Спящие</translation>
    </message>
    <message>
        <source>RFM: recency, frequency, money</source>
        <translation>RFM-анализ</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>Загрузка</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>без времени</translation>
    </message>
    <message>
        <source>Visits by day and hour</source>
        <translation>Визиты по дням недели и часам</translation>
    </message>
    <message>
        <source>Hours by day and hour</source>
        <translation>Часы работы по дням недели и часам</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Час</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Share of hours</source>
        <translation>Доля часов</translation>
    </message>
    <message>
        <source>Days with visits</source>
        <translation>Дней с визитами</translation>
    </message>
    <message>
        <source>Visits in a day</source>
        <translation>Визитов в день</translation>
    </message>
    <message>
        <source>Hours in a day</source>
        <translation>Часов в день</translation>
    </message>
    <message>
        <source>On which days and hours people come, and how busy each specialist is.</source>
        <translation>В какие дни и часы приходят клиенты и как загружен каждый мастер.</translation>
    </message>
    <message>
        <source>A visit takes as long as its booking says; without that as long as its services in the price list; where neither is known {length}.</source>
        <translation>Визит длится столько, сколько указано в записи; если не указано — сколько его услуги по прайсу; если неизвестно и это — {length}.</translation>
    </message>
    <message>
        <source>A visit is counted in the hour in which it begins.</source>
        <translation>Визит отнесён к часу, в котором он начался.</translation>
    </message>
    <message>
        <source>The fullest hour</source>
        <translation>Самый загруженный час</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Считать</translation>
    </message>
    <message>
        <source>hours and days of the week</source>
        <translation>часам и дням</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>визиты</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>часы</translation>
    </message>
    <message>
        <source>no service</source>
        <translation>без услуги</translation>
    </message>
    <message>
        <source>{change} to {period}</source>
        <translation>{change} к {period}</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Потерянные</translation>
    </message>
    <message>
        <source>Calendar month</source>
        <translation>Месяц</translation>
    </message>
    <message>
        <source>Change in percent</source>
        <translation>Изменение</translation>
    </message>
    <message numerus="yes">
        <source>away for more than %n days</source>
        <translation>
            <numerusform>не были больше %n дня</numerusform>
            <numerusform>не были больше %n дней</numerusform>
            <numerusform>не были больше %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} in {period}</source>
        <translation>было {number} за {period}</translation>
    </message>
    <message>
        <source>New is whose first visit lies in the period. Visits and sums are counted up to today.</source>
        <translation>Новый клиент — тот, чей первый визит попал в период. Визиты и суммы посчитаны по сегодняшний день.</translation>
    </message>
    <message numerus="yes">
        <source>In the picture, lost is who has been away for more than %n days, in the month in which these were over; not counted are those who have a booking ahead or are blacklisted.</source>
        <translation>
            <numerusform>На графике клиент потерян, если не приходил больше %n дня: он стоит в том месяце, когда этот срок истёк. Не считаются те, кто записан или в чёрном списке.</numerusform>
            <numerusform>На графике клиент потерян, если не приходил больше %n дней: он стоит в том месяце, когда этот срок истёк. Не считаются те, кто записан или в чёрном списке.</numerusform>
            <numerusform>На графике клиент потерян, если не приходил больше %n дней: он стоит в том месяце, когда этот срок истёк. Не считаются те, кто записан или в чёрном списке.</numerusform>
        </translation>
    </message>
    <message>
        <source>Their income</source>
        <translation>Их выручка</translation>
    </message>
    <message>
        <source>Clients by segment</source>
        <translation>Клиенты по группам</translation>
    </message>
    <message>
        <source>R is how recently a client came for the last time, F how many visits there were, M how much they brought: each from 1 to 5, the fifth of all clients of the period to which one belongs, 5 the best.</source>
        <translation>R — как давно был последний визит, F — сколько было визитов, M — сколько они принесли. Оценка от 1 до 5 — пятая часть всех клиентов периода, в которую попал клиент; 5 — лучшая.</translation>
    </message>
    <message>
        <source>Clients with equal values have the same score: that of the middle of their group.</source>
        <translation>У клиентов с равными значениями оценка одна: та, что приходится на середину их группы.</translation>
    </message>
    <message>
        <source>The segment follows from R and from the mean of F and M, rounded up.</source>
        <translation>Группа определяется оценкой R и средним оценок F и M, округлённым вверх.</translation>
    </message>
    <message>
        <source>Clients who did not come in the period are not here: look for them among the lost ones.</source>
        <translation>Клиентов, которые за период не приходили, здесь нет: ищите их среди потерянных.</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Группа</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>F</source>
        <translation>F</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>Clients who came</source>
        <translation>Приходили клиентов</translation>
    </message>
    <message>
        <source>Do not let them go</source>
        <translation>Не отпускать</translation>
    </message>
    <message>
        <source>Champions, newcomers, those at risk: clients by recency, frequency and money.</source>
        <translation>Чемпионы, новички, те, кто под угрозой: клиенты по давности, частоте визитов и деньгам.</translation>
    </message>
    <message>
        <source>All clients</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Visits of a period</source>
        <translation>Визиты за период</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Who came, for what, to whom and for how much, day after day.</source>
        <translation>Кто, когда, к кому и на какую сумму приходил, день за днём.</translation>
    </message>
    <message>
        <source>Who did not come or cancelled is listed, but not counted in the visits and the sums.</source>
        <translation>Кто не пришёл или отменил, показан в списке, но в число визитов и в суммы не входит.</translation>
    </message>
    <message>
        <source>The sum is what was due after the discount; refunds are counted with a minus.</source>
        <translation>Сумма — к оплате после скидки; возвраты идут с минусом.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>все</translation>
    </message>
    <message>
        <source>Average check</source>
        <translation>Средний чек</translation>
    </message>
    <message>
        <source>Did not come or cancelled</source>
        <translation>Не пришли или отменили</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Клиент</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Исполняется</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Последний визит</translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message>
        <source>Reports</source>
        <translation>Отчёты</translation>
    </message>
    <message>
        <source>The segment “{name}” is kept.</source>
        <translation>Сегмент «{name}» сохранён.</translation>
    </message>
    <message>
        <source>Saved: {name}. The file is not encrypted.</source>
        <translation>Сохранено: {name}. Файл не зашифрован.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Открыть папку</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in the clipboard</source>
        <translation>
            <numerusform>%n строка скопирована</numerusform>
            <numerusform>%n строки скопированы</numerusform>
            <numerusform>%n строк скопировано</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Restore from a backup</source>
        <translation>Восстановление из копии</translation>
    </message>
    <message>
        <source>The base that is there now is kept for 30 days, so that the restore can be taken back.</source>
        <translation>Нынешняя база хранится ещё 30 дней, так что восстановление можно отменить.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Копии</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>Ищу копии…</translation>
    </message>
    <message>
        <source>Master password, or the 48 digits of the recovery sheet</source>
        <translation>Мастер-пароль или 48 цифр с листа восстановления</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Другой файл…</translation>
    </message>
    <message>
        <source>Bring the former base back…</source>
        <translation>Вернуть прежнюю базу…</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Backups of SalonBase (*.sbbackup)</source>
        <translation>Копии SalonBase (*.sbbackup)</translation>
    </message>
    <message>
        <source>Which backup?</source>
        <translation>Какая копия?</translation>
    </message>
    <message>
        <source>Type the password or the digits first.</source>
        <translation>Сначала введите пароль или цифры.</translation>
    </message>
    <message>
        <source>Bring back the base that was replaced on {day}?</source>
        <translation>Вернуть базу, которую заменили {day}?</translation>
    </message>
    <message>
        <source>The base that is there now is kept in its stead.</source>
        <translation>Нынешняя база останется храниться вместо неё.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Restore the base as it was on {day}?</source>
        <translation>Восстановить базу, какой она была {day}?</translation>
    </message>
    <message numerus="yes">
        <source>It had %n client(s). What was written later stays in the base that is put aside.</source>
        <translation>
            <numerusform>В ней был %n клиент. Записанное позже останется в отложенной базе.</numerusform>
            <numerusform>В ней было %n клиента. Записанное позже останется в отложенной базе.</numerusform>
            <numerusform>В ней было %n клиентов. Записанное позже останется в отложенной базе.</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup was found here. Plug in the stick, or choose the file of a backup.</source>
        <translation>Здесь копий не нашлось. Вставьте флешку или выберите файл копии.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Сделана</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>Клиентов</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Где</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} МБ</translation>
    </message>
</context>
<context>
    <name>RestoringPage</name>
    <message>
        <source>Restoring the base</source>
        <translation>База восстанавливается</translation>
    </message>
    <message>
        <source>The backup is unpacked and examined before it takes its place.</source>
        <translation>Копия распаковывается и проверяется, и только потом встаёт на место базы.</translation>
    </message>
    <message>
        <source>The former base is back. The one that was here is kept for 30 days.</source>
        <translation>Прежняя база возвращена. Та, что была здесь, хранится 30 дней.</translation>
    </message>
    <message>
        <source>The base was restored. The former one is kept for 30 days: Settings, Backups brings it back.</source>
        <translation>База восстановлена. Прежняя хранится 30 дней: её вернут «Настройки» → «Резервные копии».</translation>
    </message>
    <message>
        <source>The base was not restored and is as it was. {reason}</source>
        <translation>База не восстановлена и осталась как была. {reason}</translation>
    </message>
</context>
<context>
    <name>RowPaint</name>
    <message>
        <source>Copy the number (Ctrl+C)</source>
        <translation>Скопировать номер (Ctrl+C)</translation>
    </message>
    <message>
        <source>no phone</source>
        <translation>нет телефона</translation>
    </message>
</context>
<context>
    <name>RowPanel</name>
    <message>
        <source>Copied: {phone}</source>
        <translation>Скопировано: {phone}</translation>
    </message>
</context>
<context>
    <name>Salon</name>
    <message>
        <source>Hair type</source>
        <translation>Тип волос</translation>
    </message>
    <message>
        <source>Hair and scalp</source>
        <translation>Волосы и кожа головы</translation>
    </message>
    <message>
        <source>Natural colour</source>
        <translation>Натуральный цвет</translation>
    </message>
    <message>
        <source>Colour formula</source>
        <translation>Формула окрашивания</translation>
    </message>
    <message>
        <source>Skin type</source>
        <translation>Тип кожи</translation>
    </message>
    <message>
        <source>Phototype</source>
        <translation>Фототип</translation>
    </message>
    <message>
        <source>Contraindications</source>
        <translation>Противопоказания</translation>
    </message>
    <message>
        <source>Pregnant or nursing</source>
        <translation>Беременность или кормление</translation>
    </message>
    <message>
        <source>Nails: shape and length</source>
        <translation>Ногти: форма и длина</translation>
    </message>
    <message>
        <source>Last allergy test</source>
        <translation>Последний тест на аллергию</translation>
    </message>
    <message>
        <source>Preferred drink</source>
        <translation>Любимый напиток</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Разговор</translation>
    </message>
    <message>
        <source>May be photographed</source>
        <translation>Можно фотографировать</translation>
    </message>
    <message>
        <source>Women&apos;s haircut</source>
        <translation>Женская стрижка</translation>
    </message>
    <message>
        <source>Men&apos;s haircut</source>
        <translation>Мужская стрижка</translation>
    </message>
    <message>
        <source>Child&apos;s haircut</source>
        <translation>Детская стрижка</translation>
    </message>
    <message>
        <source>Fringe trim</source>
        <translation>Стрижка чёлки</translation>
    </message>
    <message>
        <source>Styling</source>
        <translation>Укладка</translation>
    </message>
    <message>
        <source>One-tone colouring</source>
        <translation>Окрашивание в один тон</translation>
    </message>
    <message>
        <source>Root colouring</source>
        <translation>Окрашивание корней</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Мелирование</translation>
    </message>
    <message>
        <source>Toning</source>
        <translation>Тонирование</translation>
    </message>
    <message>
        <source>Hair treatment</source>
        <translation>Уход за волосами</translation>
    </message>
    <message>
        <source>Manicure with gel polish</source>
        <translation>Маникюр с гель-лаком</translation>
    </message>
    <message>
        <source>Pedicure</source>
        <translation>Педикюр</translation>
    </message>
    <message>
        <source>Brow shaping and colouring</source>
        <translation>Коррекция и окрашивание бровей</translation>
    </message>
    <message>
        <source>Facial cleansing</source>
        <translation>Чистка лица</translation>
    </message>
    <message>
        <source>Consultation</source>
        <translation>Консультация</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>прямые</translation>
    </message>
    <message>
        <source>wavy</source>
        <translation>волнистые</translation>
    </message>
    <message>
        <source>curly</source>
        <translation>кудрявые</translation>
    </message>
    <message>
        <source>very curly</source>
        <translation>мелкие кудри</translation>
    </message>
    <message>
        <source>dry</source>
        <translation>сухие</translation>
    </message>
    <message>
        <source>oily</source>
        <translation>жирные</translation>
    </message>
    <message>
        <source>normal hair</source>
        <translation>нормальные</translation>
    </message>
    <message>
        <source>coloured</source>
        <translation>окрашенные</translation>
    </message>
    <message>
        <source>bleached</source>
        <translation>осветлённые</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>повреждённые</translation>
    </message>
    <message>
        <source>grey</source>
        <translation>седина</translation>
    </message>
    <message>
        <source>sensitive scalp</source>
        <translation>чувствительная кожа головы</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>нормальная</translation>
    </message>
    <message>
        <source>dry skin</source>
        <translation>сухая</translation>
    </message>
    <message>
        <source>oily skin</source>
        <translation>жирная</translation>
    </message>
    <message>
        <source>combination</source>
        <translation>комбинированная</translation>
    </message>
    <message>
        <source>sensitive</source>
        <translation>чувствительная</translation>
    </message>
    <message>
        <source>likes to talk</source>
        <translation>любит поговорить</translation>
    </message>
    <message>
        <source>prefers silence</source>
        <translation>предпочитает тишину</translation>
    </message>
</context>
<context>
    <name>SalonSection</name>
    <message>
        <source>Salon</source>
        <translation>Салон</translation>
    </message>
    <message>
        <source>clients</source>
        <translation>клиенты</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>пациенты</translation>
    </message>
    <message>
        <source>Name of the salon</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>Дело</translation>
    </message>
    <message>
        <source>The trade chooses the fields of the card. What is written on the cards stays.</source>
        <translation>От дела зависят поля карточки. Записанное в карточках остаётся.</translation>
    </message>
    <message>
        <source>Those who come are called</source>
        <translation>Кто к вам приходит</translation>
    </message>
    <message>
        <source>Visits have teeth (dentistry)</source>
        <translation>В визитах есть зубы (стоматология)</translation>
    </message>
    <message>
        <source>Take the card fields of another trade?</source>
        <translation>Взять поля карточки другого дела?</translation>
    </message>
    <message>
        <source>The fields of the new trade are added. Fields that no client has anything in are hidden; nothing that was written is lost, and Undo takes the step back.</source>
        <translation>Добавятся поля нового дела. Поля, которые ни у кого не заполнены, скроются. Ничего записанного не пропадёт, шаг можно отменить.</translation>
    </message>
    <message>
        <source>Take the fields</source>
        <translation>Взять поля</translation>
    </message>
    <message>
        <source>Leave the card as it is</source>
        <translation>Оставить карточку как есть</translation>
    </message>
</context>
<context>
    <name>SalonStep</name>
    <message>
        <source>Your salon</source>
        <translation>Ваш салон</translation>
    </message>
    <message>
        <source>The name stands on the first page and on papers. Everything here can be changed later.</source>
        <translation>Название будет на первой странице и в документах. Всё это можно изменить потом.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Salon “Lily”</source>
        <translation>Салон «Лилия»</translation>
    </message>
    <message>
        <source>What do you do?</source>
        <translation>Чем вы занимаетесь?</translation>
    </message>
    <message>
        <source>Give the salon a name.</source>
        <translation>Назовите салон.</translation>
    </message>
</context>
<context>
    <name>Screen</name>
    <message>
        <source>The window needs libraries that are not installed: {names}. Install them by: apt install {names}</source>
        <translation>Для окна не хватает библиотек: {names}. Установите их: apt install {names}</translation>
    </message>
    <message>
        <source>There is no screen here. Pictures of all pages can be made by: salonbase shots DIR</source>
        <translation>Здесь нет экрана. Картинки всех страниц делает команда: salonbase shots DIR</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Name, phone, card</source>
        <translation>Имя, телефон, карта</translation>
    </message>
    <message>
        <source>Search clients</source>
        <translation>Поиск клиентов</translation>
    </message>
    <message>
        <source>Search clients (Ctrl+F)</source>
        <translation>Поиск клиентов (Ctrl+F)</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Искать снова</translation>
    </message>
    <message>
        <source>Comparing the cards…</source>
        <translation>Сравниваю карточки…</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
</context>
<context>
    <name>SecretEditor</name>
    <message>
        <source>Show what was typed</source>
        <translation>Показать набранное</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
</context>
<context>
    <name>SecuritySection</name>
    <message>
        <source>Security</source>
        <translation>Безопасность</translation>
    </message>
    <message>
        <source>Lock after so many minutes without a touch</source>
        <translation>Запирать через столько минут бездействия</translation>
    </message>
    <message>
        <source>0 means never. Ctrl+L locks at once.</source>
        <translation>0 — никогда. Ctrl+L запирает сразу.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Лист восстановления</translation>
    </message>
    <message>
        <source>Change the master password</source>
        <translation>Сменить мастер-пароль</translation>
    </message>
    <message>
        <source>The recovery sheet was printed and checked.</source>
        <translation>Лист восстановления напечатан и проверен.</translation>
    </message>
    <message>
        <source>The recovery sheet was not checked yet: without it a forgotten password means a lost base.</source>
        <translation>Лист восстановления ещё не проверен: без него забытый пароль — потерянная база.</translation>
    </message>
    <message>
        <source>On this computer a PIN opens the base.</source>
        <translation>На этом компьютере базу открывает PIN-код.</translation>
    </message>
    <message>
        <source>No PIN is set: the master password is typed each time.</source>
        <translation>PIN-код не задан: каждый раз нужен мастер-пароль.</translation>
    </message>
    <message>
        <source>Change the PIN</source>
        <translation>Сменить PIN-код</translation>
    </message>
    <message>
        <source>Set a PIN</source>
        <translation>Задать PIN-код</translation>
    </message>
</context>
<context>
    <name>SegmentChip</name>
    <message>
        <source>Clients of a segment</source>
        <translation>Клиенты сегмента</translation>
    </message>
    <message>
        <source>Without the segment</source>
        <translation>Убрать сегмент</translation>
    </message>
    <message>
        <source>Change this segment…</source>
        <translation>Изменить этот сегмент…</translation>
    </message>
    <message>
        <source>New segment…</source>
        <translation>Новый сегмент…</translation>
    </message>
    <message>
        <source>All segments…</source>
        <translation>Все сегменты…</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
</context>
<context>
    <name>SegmentChoice</name>
    <message>
        <source>Among whom</source>
        <translation>Среди кого</translation>
    </message>
</context>
<context>
    <name>SegmentDialog</name>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Новый сегмент</translation>
    </message>
    <message>
        <source>Who fits the conditions belongs to the segment, today and on any other day.</source>
        <translation>В сегмент входят все, кто подходит под условия — сегодня и в любой другой день.</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>Название сегмента</translation>
    </message>
    <message>
        <source>Time for colouring</source>
        <translation>Пора краситься</translation>
    </message>
    <message>
        <source>Begin with an example…</source>
        <translation>Готовые примеры…</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Save the segment</source>
        <translation>Сохранить сегмент</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Считаю…</translation>
    </message>
    <message>
        <source>Not all conditions are complete</source>
        <translation>Не все условия заполнены</translation>
    </message>
    <message>
        <source>Here is what you had begun before the base was locked.</source>
        <translation>Вы начали это до блокировки базы, всё на месте.</translation>
    </message>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n клиент</numerusform>
            <numerusform>%n клиента</numerusform>
            <numerusform>%n клиентов</numerusform>
        </translation>
    </message>
    <message>
        <source>Now: {clients}</source>
        <translation>Сейчас: {clients}</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>и другие</translation>
    </message>
</context>
<context>
    <name>SegmentNameDialog</name>
    <message>
        <source>Save as a segment</source>
        <translation>Сохранить как сегмент</translation>
    </message>
    <message>
        <source>Whoever stands in this report belongs to it, always as of today.</source>
        <translation>В сегменте будут все, кто стоит в этом отчёте, — каждый раз на сегодняшний день.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Keep the segment</source>
        <translation>Сохранить сегмент</translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message>
        <source>This condition cannot be asked.</source>
        <translation>Такое условие спросить нельзя.</translation>
    </message>
    <message>
        <source>These are too many conditions.</source>
        <translation>Условий слишком много.</translation>
    </message>
    <message>
        <source>Write the words to look for.</source>
        <translation>Напишите, что искать.</translation>
    </message>
    <message>
        <source>These words are too long.</source>
        <translation>Слишком длинный текст.</translation>
    </message>
    <message>
        <source>Write the digits to look for.</source>
        <translation>Напишите цифры номера.</translation>
    </message>
    <message>
        <source>Write a number, such as 3.</source>
        <translation>Напишите число, например 3.</translation>
    </message>
    <message>
        <source>Write a whole number, such as 3.</source>
        <translation>Напишите целое число, например 3.</translation>
    </message>
    <message>
        <source>Write a sum, such as 5000.</source>
        <translation>Напишите сумму, например 5000.</translation>
    </message>
    <message>
        <source>Write a day, such as 22.11.2026.</source>
        <translation>Напишите день, например 22.11.2026.</translation>
    </message>
    <message>
        <source>Choose a month.</source>
        <translation>Выберите месяц.</translation>
    </message>
    <message>
        <source>Choose one of the list.</source>
        <translation>Выберите из списка.</translation>
    </message>
    <message>
        <source>The rows of this report are not clients.</source>
        <translation>Строки этого отчёта — не клиенты.</translation>
    </message>
    <message>
        <source>Write a number of days, such as 60.</source>
        <translation>Напишите число дней, например 60.</translation>
    </message>
    <message>
        <source>This segment was made by a newer SalonBase.</source>
        <translation>Этот сегмент создан более новой версией SalonBase.</translation>
    </message>
    <message>
        <source>The conditions of this segment cannot be read.</source>
        <translation>Условия этого сегмента не удаётся прочитать.</translation>
    </message>
    <message>
        <source>Colouring more than 60 days ago, not booked</source>
        <translation>Окраска больше 60 дней назад, записи нет</translation>
    </message>
    <message>
        <source>Birthdays of the month</source>
        <translation>Именинники месяца</translation>
    </message>
    <message>
        <source>VIPs who have not come for 90 days</source>
        <translation>VIP, которые не были 90 дней</translation>
    </message>
    <message>
        <source>Without the consent to processing of personal data</source>
        <translation>Без согласия на обработку данных</translation>
    </message>
    <message>
        <source>Have never come</source>
        <translation>Ни разу не пришли</translation>
    </message>
    <message>
        <source>Owe money</source>
        <translation>Должники</translation>
    </message>
    <message>
        <source>Came once and not again</source>
        <translation>Пришли один раз и пропали</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>окра</translation>
    </message>
    <message>
        <source>is filled in</source>
        <translation>заполнено</translation>
    </message>
    <message>
        <source>is not filled in</source>
        <translation>не заполнено</translation>
    </message>
    <message>
        <source>is</source>
        <translation>равно</translation>
    </message>
    <message>
        <source>is not</source>
        <translation>не равно</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>within the next</source>
        <translation>в ближайшие</translation>
    </message>
    <message>
        <source>before the day</source>
        <translation>до дня</translation>
    </message>
    <message>
        <source>from the day on</source>
        <translation>начиная с дня</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>не меньше</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>не больше</translation>
    </message>
    <message>
        <source>exactly</source>
        <translation>ровно</translation>
    </message>
    <message>
        <source>was at some time</source>
        <translation>хотя бы раз</translation>
    </message>
    <message>
        <source>was never</source>
        <translation>ни разу</translation>
    </message>
    <message>
        <source>last time</source>
        <translation>в последний раз</translation>
    </message>
    <message>
        <source>was within the last</source>
        <translation>за последние</translation>
    </message>
    <message>
        <source>was not within the last</source>
        <translation>ни разу за последние</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>содержит</translation>
    </message>
    <message>
        <source>does not contain</source>
        <translation>не содержит</translation>
    </message>
    <message>
        <source>has the digits</source>
        <translation>содержит цифры</translation>
    </message>
    <message>
        <source>is owed</source>
        <translation>есть</translation>
    </message>
    <message>
        <source>is not owed</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>не спрашивали</translation>
    </message>
    <message>
        <source>there is</source>
        <translation>есть</translation>
    </message>
    <message>
        <source>there is not</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>has taken place</source>
        <translation>был</translation>
    </message>
    <message>
        <source>has not taken place</source>
        <translation>не было</translation>
    </message>
    <message>
        <source>in this month</source>
        <translation>в этом месяце</translation>
    </message>
    <message>
        <source>in the month</source>
        <translation>в месяце</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>известен</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>не известен</translation>
    </message>
    <message>
        <source>is given</source>
        <translation>подписано</translation>
    </message>
    <message>
        <source>is not given</source>
        <translation>не подписано</translation>
    </message>
    <message>
        <source>There is no segment “{name}”.</source>
        <translation>Сегмента «{name}» нет.</translation>
    </message>
    <message>
        <source>This segment is no longer in the base.</source>
        <translation>Этого сегмента в базе уже нет.</translation>
    </message>
    <message>
        <source>Add a condition: without one these are all clients.</source>
        <translation>Добавьте условие: без него это все клиенты.</translation>
    </message>
    <message>
        <source>Write the name of the segment.</source>
        <translation>Напишите название сегмента.</translation>
    </message>
    <message>
        <source>This name is too long.</source>
        <translation>Это название слишком длинное.</translation>
    </message>
    <message>
        <source>There is a segment “{name}” already.</source>
        <translation>Сегмент «{name}» уже есть.</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Визиты</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Деньги</translation>
    </message>
    <message>
        <source>Plans and consents</source>
        <translation>Планы и согласия</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Человек</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карточка</translation>
    </message>
    <message>
        <source>Fields of the salon</source>
        <translation>Поля вашей карточки</translation>
    </message>
    <message>
        <source>The condition asks for something that this base does not have.</source>
        <translation>Условие спрашивает о том, чего в этой базе нет.</translation>
    </message>
    <message>
        <source>woman</source>
        <translation>женщина</translation>
    </message>
    <message>
        <source>man</source>
        <translation>мужчина</translation>
    </message>
    <message>
        <source>any form</source>
        <translation>любой бланк</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Последний визит</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>Первый визит</translation>
    </message>
    <message>
        <source>Number of visits</source>
        <translation>Число визитов</translation>
    </message>
    <message>
        <source>Service, by words</source>
        <translation>Услуга со словами</translation>
    </message>
    <message>
        <source>Service of the price list</source>
        <translation>Услуга из прайса</translation>
    </message>
    <message>
        <source>Visit to a specialist</source>
        <translation>Визит к мастеру</translation>
    </message>
    <message>
        <source>Did not come</source>
        <translation>Неявки</translation>
    </message>
    <message>
        <source>Sum of visits</source>
        <translation>Сумма визитов</translation>
    </message>
    <message>
        <source>Average visit</source>
        <translation>Средний чек</translation>
    </message>
    <message>
        <source>Debt</source>
        <translation>Долг</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <source>Free of charge</source>
        <translation>Бесплатно</translation>
    </message>
    <message>
        <source>Is booked</source>
        <translation>Запись</translation>
    </message>
    <message>
        <source>Invitation waits</source>
        <translation>Приглашение</translation>
    </message>
    <message>
        <source>Signed consent</source>
        <translation>Подписанный бланк</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Метка</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Пол</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>День рождения</translation>
    </message>
    <message>
        <source>Has a family here</source>
        <translation>Семья</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <translation>Чёрный список</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Reason of first coming</source>
        <translation>Повод первого визита</translation>
    </message>
    <message>
        <source>Preferred specialist</source>
        <translation>Предпочитаемый мастер</translation>
    </message>
    <message>
        <source>Preferred time</source>
        <translation>Удобное время</translation>
    </message>
    <message>
        <source>Card made</source>
        <translation>Карточка создана</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Номер карты</translation>
    </message>
    <message>
        <source>Surname</source>
        <translation>Фамилия</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Patronymic</source>
        <translation>Отчество</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Messenger</source>
        <translation>Мессенджер</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Адрес</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Аллергии</translation>
    </message>
    <message>
        <source>Important note</source>
        <translation>Важная заметка</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>owes money</source>
        <translation>есть долг</translation>
    </message>
    <message>
        <source>owes nothing</source>
        <translation>долга нет</translation>
    </message>
    <message>
        <source>is served free of charge</source>
        <translation>обслуживается бесплатно</translation>
    </message>
    <message>
        <source>is not served free of charge</source>
        <translation>обслуживается за плату</translation>
    </message>
    <message>
        <source>is booked</source>
        <translation>есть запись</translation>
    </message>
    <message>
        <source>is not booked</source>
        <translation>записи нет</translation>
    </message>
    <message>
        <source>an invitation waits</source>
        <translation>пора пригласить</translation>
    </message>
    <message>
        <source>no invitation waits</source>
        <translation>приглашения нет</translation>
    </message>
    <message>
        <source>has a family among the clients</source>
        <translation>есть семья среди клиентов</translation>
    </message>
    <message>
        <source>has no family among the clients</source>
        <translation>нет семьи среди клиентов</translation>
    </message>
    <message>
        <source>is not to be disturbed</source>
        <translation>не беспокоить</translation>
    </message>
    <message>
        <source>may be disturbed</source>
        <translation>можно беспокоить</translation>
    </message>
    <message>
        <source>is on the blacklist</source>
        <translation>в чёрном списке</translation>
    </message>
    <message>
        <source>is not on the blacklist</source>
        <translation>не в чёрном списке</translation>
    </message>
    <message>
        <source>not in the report “{title}”</source>
        <translation>нет в отчёте «{title}»</translation>
    </message>
    <message>
        <source>something that cannot be asked</source>
        <translation>условие, которое нельзя спросить</translation>
    </message>
    <message>
        <source>{subject} “{value}”</source>
        <translation>{subject} «{value}»</translation>
    </message>
    <message numerus="yes">
        <source>{event}: last time more than %n days ago</source>
        <translation>
            <numerusform>{event}: последний раз больше %n дня назад</numerusform>
            <numerusform>{event}: последний раз больше %n дней назад</numerusform>
            <numerusform>{event}: последний раз больше %n дней назад</numerusform>
        </translation>
    </message>
    <message>
        <source>more than</source>
        <translation>больше чем</translation>
    </message>
    <message>
        <source>at most so long ago:</source>
        <translation>не больше чем</translation>
    </message>
    <message numerus="yes">
        <source>{event}: within the last %n days</source>
        <translation>
            <numerusform>{event}: за последний %n день</numerusform>
            <numerusform>{event}: за последние %n дня</numerusform>
            <numerusform>{event}: за последние %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>or</source>
        <translation>или</translation>
    </message>
    <message>
        <source>not ({what})</source>
        <translation>не ({what})</translation>
    </message>
    <message>
        <source>in the report “{title}”</source>
        <translation>есть в отчёте «{title}»</translation>
    </message>
    <message>
        <source>{subject} contains “{value}”</source>
        <translation>{subject} содержит «{value}»</translation>
    </message>
    <message>
        <source>{subject} without “{value}”</source>
        <translation>{subject} не содержит «{value}»</translation>
    </message>
    <message>
        <source>{subject} is “{value}”</source>
        <translation>{subject}: «{value}»</translation>
    </message>
    <message>
        <source>{subject} is not “{value}”</source>
        <translation>{subject}: не «{value}»</translation>
    </message>
    <message>
        <source>{subject}: there is “{value}”</source>
        <translation>{subject}: есть «{value}»</translation>
    </message>
    <message>
        <source>{subject}: no “{value}”</source>
        <translation>{subject}: нет «{value}»</translation>
    </message>
    <message>
        <source>with the tag “{value}”</source>
        <translation>с меткой «{value}»</translation>
    </message>
    <message>
        <source>without the tag “{value}”</source>
        <translation>без метки «{value}»</translation>
    </message>
    <message>
        <source>{subject}: filled in</source>
        <translation>{subject}: заполнено</translation>
    </message>
    <message>
        <source>{subject}: not filled in</source>
        <translation>{subject}: не заполнено</translation>
    </message>
    <message>
        <source>{subject}: has taken place</source>
        <translation>{subject}: был</translation>
    </message>
    <message>
        <source>has never come</source>
        <translation>ни разу не пришли</translation>
    </message>
    <message>
        <source>{subject}: yes</source>
        <translation>{subject}: да</translation>
    </message>
    <message>
        <source>{subject}: no</source>
        <translation>{subject}: нет</translation>
    </message>
    <message>
        <source>{subject} at least {value}</source>
        <translation>{subject} не меньше {value}</translation>
    </message>
    <message>
        <source>{subject} at most {value}</source>
        <translation>{subject} не больше {value}</translation>
    </message>
    <message>
        <source>{subject} exactly {value}</source>
        <translation>{subject} ровно {value}</translation>
    </message>
    <message>
        <source>did not come at least so often: {value}</source>
        <translation>неявок не меньше {value}</translation>
    </message>
    <message>
        <source>did not come at most so often: {value}</source>
        <translation>неявок не больше {value}</translation>
    </message>
    <message>
        <source>did not come exactly so often: {value}</source>
        <translation>неявок ровно {value}</translation>
    </message>
    <message numerus="yes">
        <source>{subject} more than %n days ago</source>
        <translation>
            <numerusform>{subject} больше %n дня назад</numerusform>
            <numerusform>{subject} больше %n дней назад</numerusform>
            <numerusform>{subject} больше %n дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{subject} at most %n days ago</source>
        <translation>
            <numerusform>{subject} не больше %n дня назад</numerusform>
            <numerusform>{subject} не больше %n дней назад</numerusform>
            <numerusform>{subject} не больше %n дней назад</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{subject} within the next %n days</source>
        <translation>
            <numerusform>{subject} в ближайший %n день</numerusform>
            <numerusform>{subject} в ближайшие %n дня</numerusform>
            <numerusform>{subject} в ближайшие %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>{subject} on {value} or later</source>
        <translation>{subject} {value} или позже</translation>
    </message>
    <message>
        <source>{subject} before {value}</source>
        <translation>{subject} до {value}</translation>
    </message>
    <message>
        <source>{subject} in this month</source>
        <translation>{subject} в этом месяце</translation>
    </message>
    <message>
        <source>{subject}: {value}</source>
        <translation>{subject}: {value}</translation>
    </message>
    <message>
        <source>has signed: {value}</source>
        <translation>подписано: {value}</translation>
    </message>
    <message>
        <source>has not signed: {value}</source>
        <translation>не подписано: {value}</translation>
    </message>
    <message>
        <source>{event}: at least once</source>
        <translation>{event}: хотя бы раз</translation>
    </message>
    <message>
        <source>{event}: never</source>
        <translation>{event}: ни разу</translation>
    </message>
    <message numerus="yes">
        <source>{event}: not once in the last %n days</source>
        <translation>
            <numerusform>{event}: ни разу за последний %n день</numerusform>
            <numerusform>{event}: ни разу за последние %n дня</numerusform>
            <numerusform>{event}: ни разу за последние %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>никто</translation>
    </message>
    <message>
        <source>all clients</source>
        <translation>все клиенты</translation>
    </message>
    <message>
        <source>and</source>
        <translation>и</translation>
    </message>
    <message numerus="yes">
        <source>in the last %n days</source>
        <translation>
            <numerusform>за последний %n день</numerusform>
            <numerusform>за последние %n дня</numerusform>
            <numerusform>за последние %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>(gone)</source>
        <translation>(удалено)</translation>
    </message>
</context>
<context>
    <name>SegmentsDialog</name>
    <message>
        <source>Segments</source>
        <translation>Сегменты</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Сегмент</translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation>Кто входит</translation>
    </message>
    <message>
        <source>No segment is kept yet. A segment is a group of clients by conditions.</source>
        <translation>Сегментов пока нет. Сегмент — это группа клиентов по условиям.</translation>
    </message>
    <message>
        <source>New segment…</source>
        <translation>Новый сегмент…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Show in the list</source>
        <translation>Показать в списке</translation>
    </message>
    <message>
        <source>The segment “{name}” was deleted</source>
        <translation>Сегмент «{name}» удалён</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Higher</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Lower</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Delete the segment</source>
        <translation>Удалить сегмент</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Choose a number from {least} to {most}.</source>
        <translation>Выберите число от {least} до {most}.</translation>
    </message>
    <message>
        <source>This setting cannot have such a value.</source>
        <translation>У этой настройки не может быть такого значения.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>About SalonBase</source>
        <translation>О программе</translation>
    </message>
</context>
<context>
    <name>ShortMonth</name>
    <message>
        <source>Jan</source>
        <translation>янв</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>фев</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>мар</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>апр</translation>
    </message>
    <message>
        <source>May</source>
        <translation>мая</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>июн</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>июл</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>авг</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>сент</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>окт</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>нояб</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>дек</translation>
    </message>
</context>
<context>
    <name>ShortWeekday</name>
    <message>
        <source>Mon</source>
        <translation>пн</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>вт</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>ср</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>чт</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>пт</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>сб</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>вс</translation>
    </message>
</context>
<context>
    <name>ShortcutPage</name>
    <message>
        <source>Keys</source>
        <translation>Клавиши</translation>
    </message>
    <message>
        <source>Move in the list of clients from the search box</source>
        <translation>Двигаться по списку, не выходя из поиска</translation>
    </message>
    <message>
        <source>Open the card under the bar</source>
        <translation>Открыть выделенную карточку</translation>
    </message>
    <message>
        <source>Back: empty the search, close the card</source>
        <translation>Назад: очистить поиск, выйти из карточки</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Следующее поле</translation>
    </message>
    <message>
        <source>Visits, details, history of the card</source>
        <translation>Визиты, карточка, история</translation>
    </message>
    <message>
        <source>Book the next visit</source>
        <translation>Записать на следующий визит</translation>
    </message>
    <message>
        <source>Print: card, visit, forms to sign; a report</source>
        <translation>Печать: карточка, визит, бланки; отчёт</translation>
    </message>
    <message>
        <source>Save the report as PDF</source>
        <translation>Сохранить отчёт в PDF</translation>
    </message>
    <message>
        <source>Photo of the client</source>
        <translation>Фото клиента</translation>
    </message>
    <message>
        <source>Done with the form</source>
        <translation>Закончить карточку</translation>
    </message>
    <message>
        <source>Materials, note, discount, status of a new visit</source>
        <translation>Материалы, заметка, скидка, статус нового визита</translation>
    </message>
    <message>
        <source>Order of the lines of a table</source>
        <translation>Порядок строк таблицы</translation>
    </message>
    <message>
        <source>Delete the visit under the bar</source>
        <translation>Удалить выбранный визит</translation>
    </message>
    <message>
        <source>In the editor of a segment: one condition more, one less</source>
        <translation>В сегменте: ещё одно условие, убрать условие</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Order of the lines…</source>
        <translation>Порядок строк…</translation>
    </message>
    <message>
        <source>Order of the lines</source>
        <translation>Порядок строк</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Как было</translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>%n visit(s) since {day}</source>
        <translation>
            <numerusform>%n визит с {day}</numerusform>
            <numerusform>%n визита с {day}</numerusform>
            <numerusform>%n визитов с {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually comes every %n day(s)</source>
        <translation>
            <numerusform>обычно раз в %n день</numerusform>
            <numerusform>обычно раз в %n дня</numerusform>
            <numerusform>обычно раз в %n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) in a year</source>
        <translation>
            <numerusform>%n визит за год</numerusform>
            <numerusform>%n визита за год</numerusform>
            <numerusform>%n визитов за год</numerusform>
        </translation>
    </message>
    <message>
        <source>Potential</source>
        <translation>Потенциальный</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новый</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Постоянный</translation>
    </message>
    <message>
        <source>VIP</source>
        <translation>VIP</translation>
    </message>
    <message>
        <source>Slipping away</source>
        <translation>Теряется</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Потерян</translation>
    </message>
    <message numerus="yes">
        <source>Say it in at most %n character(s).</source>
        <translation>
            <numerusform>Уложитесь в %n символ.</numerusform>
            <numerusform>Уложитесь в %n символа.</numerusform>
            <numerusform>Уложитесь в %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>first visit on {day}</source>
        <translation>первый визит {day}</translation>
    </message>
    <message numerus="yes">
        <source>away for %n day(s)</source>
        <translation>
            <numerusform>не приходит %n день</numerusform>
            <numerusform>не приходит %n дня</numerusform>
            <numerusform>не приходит %n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>{status} (VIP)</source>
        <translation>{status} (VIP)</translation>
    </message>
    <message>
        <source>There is no such status.</source>
        <translation>Такого статуса нет.</translation>
    </message>
    <message>
        <source>Write why: the history keeps it.</source>
        <translation>Напишите почему: причина останется в истории.</translation>
    </message>
    <message>
        <source>no visit yet, is booked</source>
        <translation>визитов ещё не было, есть запись</translation>
    </message>
    <message>
        <source>no visit yet</source>
        <translation>визитов ещё не было</translation>
    </message>
    <message>
        <source>category A</source>
        <translation>категория A</translation>
    </message>
    <message>
        <source>{sum} in a year</source>
        <translation>{sum} за год</translation>
    </message>
</context>
<context>
    <name>StatusButton</name>
    <message>
        <source>{status}, by hand: {reason}</source>
        <translation>{status}, вручную: {reason}</translation>
    </message>
    <message>
        <source>{status}: {reason}</source>
        <translation>{status}: {reason}</translation>
    </message>
    <message>
        <source>Status: {words}</source>
        <translation>Статус: {words}</translation>
    </message>
    <message>
        <source>A click changes it</source>
        <translation>Щелчок — изменить</translation>
    </message>
    <message>
        <source>By the rules: {status} ({reason})</source>
        <translation>По правилам: {status} ({reason})</translation>
    </message>
</context>
<context>
    <name>StatusChip</name>
    <message>
        <source>Clients of a status</source>
        <translation>Клиенты с одним статусом</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Clients of the status “{status}”</source>
        <translation>Клиенты со статусом «{status}»</translation>
    </message>
    <message>
        <source>{status}: {number}</source>
        <translation>{status}: {number}</translation>
    </message>
</context>
<context>
    <name>StatusDialog</name>
    <message>
        <source>Status of the client</source>
        <translation>Статус клиента</translation>
    </message>
    <message>
        <source>By the rules: {status} ({reason}).</source>
        <translation>По правилам: {status} ({reason}).</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Почему</translation>
    </message>
    <message>
        <source>For example: a friend of the owner</source>
        <translation>Например: подруга владелицы</translation>
    </message>
    <message>
        <source>Back to the rules</source>
        <translation>Вернуть по правилам</translation>
    </message>
    <message>
        <source>Leave as it is</source>
        <translation>Оставить как есть</translation>
    </message>
    <message>
        <source>Choose the status</source>
        <translation>Выбрать статус</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>To the backups in the settings</source>
        <translation>К копиям в настройках</translation>
    </message>
    <message>
        <source>Saved at {time}</source>
        <translation>Сохранено {time}</translation>
    </message>
</context>
<context>
    <name>StatusSection</name>
    <message>
        <source>Statuses of clients</source>
        <translation>Статусы клиентов</translation>
    </message>
    <message>
        <source>The program finds the status of each client by these rules. On a card it can be chosen by hand, with a reason.</source>
        <translation>Программа сама определяет статус каждого клиента по этим правилам. В карточке его можно выбрать вручную, с причиной.</translation>
    </message>
    <message>
        <source>New: days since the first visit</source>
        <translation>Новый: дней с первого визита</translation>
    </message>
    <message>
        <source>…or visits at most</source>
        <translation>…или визитов не больше</translation>
    </message>
    <message>
        <source>Regular: visits in a year</source>
        <translation>Постоянный: визитов за год, от</translation>
    </message>
    <message>
        <source>Shortest rhythm, days</source>
        <translation>Самый короткий ритм, дней</translation>
    </message>
    <message>
        <source>Slipping away: % of the own rhythm</source>
        <translation>Теряется: % своего ритма</translation>
    </message>
    <message>
        <source>…days, rhythm unknown</source>
        <translation>…дней, если ритм неизвестен</translation>
    </message>
    <message>
        <source>Lost: % of the own rhythm</source>
        <translation>Потерян: % своего ритма</translation>
    </message>
    <message>
        <source>VIP: visits in a year from</source>
        <translation>VIP: визитов за год, от</translation>
    </message>
    <message>
        <source>VIP: sum in a year from, ₽</source>
        <translation>VIP: сумма за год, ₽, от</translation>
    </message>
    <message>
        <source>Category A: % of the income</source>
        <translation>Категория A: % дохода</translation>
    </message>
    <message>
        <source>VIP: category A by income</source>
        <translation>VIP: категория A по доходу за год</translation>
    </message>
    <message>
        <source>The rhythm is the mean number of days between visits, known from three days of visits on. With 0 visits or 0 ₽ this rule for a VIP does not count. Who is booked is neither slipping nor lost.</source>
        <translation>Ритм — сколько дней в среднем проходит между визитами; он известен с третьего дня визитов. Если для VIP указано 0 визитов или 0 ₽, это условие не учитывается. Записанный на будущее не теряется и не потерян.</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>все сразу</translation>
    </message>
    <message>
        <source>any of them</source>
        <translation>любое</translation>
    </message>
    <message>
        <source>Rules for a VIP</source>
        <translation>Условия для VIP</translation>
    </message>
    <message>
        <source>{status}: {number}</source>
        <translation>{status}: {number}</translation>
    </message>
</context>
<context>
    <name>TagsEditor</name>
    <message>
        <source>One more tag…</source>
        <translation>Ещё метка…</translation>
    </message>
    <message>
        <source>Remove the tag {tag}</source>
        <translation>Снять метку «{tag}»</translation>
    </message>
</context>
<context>
    <name>TakingReports</name>
    <message>
        <source>This report has {rows} rows: that is a whole book.</source>
        <translation>В отчёте строк: {rows}. На бумаге это целая книга.</translation>
    </message>
    <message>
        <source>Choose a shorter period, or take it to Excel.</source>
        <translation>Выберите период покороче или возьмите отчёт в Excel.</translation>
    </message>
    <message>
        <source>Make all the pages</source>
        <translation>Сделать все страницы</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Не надо</translation>
    </message>
    <message>
        <source>Writing the file…</source>
        <translation>Файл записывается…</translation>
    </message>
    <message>
        <source>The pages are being made…</source>
        <translation>Готовим страницы…</translation>
    </message>
</context>
<context>
    <name>Teeth</name>
    <message>
        <source>There is no tooth “{item}”. Write numbers such as 36 or 36, 37.</source>
        <translation>Зуба «{item}» нет. Пишите номера так: 36 или 36, 37.</translation>
    </message>
</context>
<context>
    <name>TeethEditor</name>
    <message>
        <source>Choose teeth (F4)</source>
        <translation>Выбрать зубы (F4)</translation>
    </message>
</context>
<context>
    <name>Template</name>
    <message>
        <source>Dentistry</source>
        <translation>Стоматология</translation>
    </message>
    <message>
        <source>Empty template</source>
        <translation>Пустой шаблон</translation>
    </message>
    <message>
        <source>Beauty salon</source>
        <translation>Салон красоты</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>This card is no longer in the base.</source>
        <translation>Этой карточки в базе больше нет.</translation>
    </message>
    <message>
        <source>This card is in the trash. Restore it first.</source>
        <translation>Эта карточка в корзине. Сначала верните её.</translation>
    </message>
</context>
<context>
    <name>ToothPicker</name>
    <message>
        <source>Teeth</source>
        <translation>Зубы</translation>
    </message>
    <message>
        <source>Milk teeth</source>
        <translation>Молочные зубы</translation>
    </message>
    <message>
        <source>Show milk teeth</source>
        <translation>Показать молочные зубы</translation>
    </message>
    <message>
        <source>Tooth {number}</source>
        <translation>Зуб {number}</translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message>
        <source>Trash</source>
        <translation>Корзина</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>Последний визит</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Стереть навсегда</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n карточка</numerusform>
            <numerusform>%n карточки</numerusform>
            <numerusform>%n карточек</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} is in the list again.</source>
        <translation>{name} снова в списке.</translation>
    </message>
    <message>
        <source>Erase the card “{name}” for ever?</source>
        <translation>Стереть карточку «{name}» навсегда?</translation>
    </message>
    <message>
        <source>The card, its visits and its history go away and cannot be brought back. Backups that were made before still hold them until they are thinned out.</source>
        <translation>Карточка, её визиты и история исчезнут, вернуть их будет нельзя. В копиях, сделанных раньше, они останутся, пока те не устареют.</translation>
    </message>
    <message>
        <source>Leave it in the trash</source>
        <translation>Оставить в корзине</translation>
    </message>
    <message>
        <source>The trash is empty</source>
        <translation>Корзина пуста</translation>
    </message>
    <message>
        <source>A card that is thrown away waits here until it is put back or erased for ever.</source>
        <translation>Удалённая карточка ждёт здесь, пока её не вернут или не сотрут навсегда.</translation>
    </message>
    <message>
        <source>no visits</source>
        <translation>не было</translation>
    </message>
</context>
<context>
    <name>Twice</name>
    <message>
        <source>Same phone</source>
        <translation>Один телефон</translation>
    </message>
    <message>
        <source>Same birthday</source>
        <translation>Один день рождения</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>имя то же</translation>
    </message>
    <message>
        <source>same first name and patronymic</source>
        <translation>имя и отчество те же</translation>
    </message>
    <message>
        <source>the name of one is shorter</source>
        <translation>у одной карточки имя неполное</translation>
    </message>
    <message>
        <source>the name is written differently</source>
        <translation>имя написано по-другому</translation>
    </message>
    <message numerus="yes">
        <source>the names differ by %n letters</source>
        <translation>
            <numerusform>имена отличаются на %n букву</numerusform>
            <numerusform>имена отличаются на %n буквы</numerusform>
            <numerusform>имена отличаются на %n букв</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TwiceHint</name>
    <message>
        <source>Compare…</source>
        <translation>Сравнить…</translation>
    </message>
    <message>
        <source>Different people</source>
        <translation>Разные люди</translation>
    </message>
    <message>
        <source>Perhaps here twice: {name}. {why}</source>
        <translation>Похоже, записан дважды: {name}. {why}</translation>
    </message>
    <message>
        <source>Compare with the card of {name}</source>
        <translation>Сравнить с карточкой: {name}</translation>
    </message>
    <message>
        <source>Two people. This will not be asked again.</source>
        <translation>Это разные люди. Больше об этом не спросим.</translation>
    </message>
</context>
<context>
    <name>Typed</name>
    <message>
        <source>There is a mistake in the year.</source>
        <translation>Ошибка в годе.</translation>
    </message>
    <message>
        <source>Write the length in minutes, such as 60.</source>
        <translation>Напишите длительность в минутах, например 60.</translation>
    </message>
</context>
<context>
    <name>UndoRedo</name>
    <message>
        <source>Undone: {what}</source>
        <translation>Отменено: {what}</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Отменять нечего.</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Повторено: {what}</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Повторять нечего.</translation>
    </message>
    <message>
        <source>Undo: {what}</source>
        <translation>Отменить: {what}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Do again: {what}</source>
        <translation>Повторить: {what}</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Something newer was written since. Take the steps back one by one (Ctrl+Z).</source>
        <translation>С тех пор записано новое. Отменяйте шаги по одному (Ctrl+Z).</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>UnlockForm</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Use the PIN today, the password another day</source>
        <translation>Сегодня ввести PIN, пароль — в другой раз</translation>
    </message>
    <message>
        <source>Another base…</source>
        <translation>Другая база…</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>PIN of this computer</source>
        <translation>PIN этого компьютера</translation>
    </message>
    <message>
        <source>Master password</source>
        <translation>Мастер-пароль</translation>
    </message>
    <message>
        <source>48 digits from the recovery sheet</source>
        <translation>48 цифр с листа восстановления</translation>
    </message>
    <message>
        <source>Open by the master password</source>
        <translation>Войти по мастер-паролю</translation>
    </message>
    <message>
        <source>Forgot the password? Use the recovery sheet</source>
        <translation>Забыли пароль? Есть лист восстановления</translation>
    </message>
    <message>
        <source>Type it here.</source>
        <translation>Введите здесь.</translation>
    </message>
    <message>
        <source>Once in two weeks the master password is asked, so that nobody forgets it.</source>
        <translation>Раз в две недели спрашивается мастер-пароль, чтобы его не забыли.</translation>
    </message>
    <message>
        <source>This is a demo with invented people. Its password: {password}</source>
        <translation>Это демо с выдуманными людьми. Пароль: {password}</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Восстановить из копии…</translation>
    </message>
    <message numerus="yes">
        <source>The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>Следующая попытка через %n секунду.</numerusform>
            <numerusform>Следующая попытка через %n секунды.</numerusform>
            <numerusform>Следующая попытка через %n секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sheet fits. Choose a new master password.</source>
        <translation>Лист подошёл. Придумайте новый мастер-пароль.</translation>
    </message>
    <message>
        <source>The base has no copy of its key file. Choose a new password.</source>
        <translation>В базе нет копии файла ключей. Задайте новый пароль.</translation>
    </message>
</context>
<context>
    <name>ValueEditors</name>
    <message>
        <source>dd.mm.yyyy</source>
        <translation>дд.мм.гггг</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>more than</source>
        <translation>больше</translation>
    </message>
    <message>
        <source>days</source>
        <translation>дней</translation>
    </message>
    <message>
        <source>days ago</source>
        <translation>дней назад</translation>
    </message>
    <message>
        <source>in the last</source>
        <translation>за последние</translation>
    </message>
    <message>
        <source>all time</source>
        <translation>всё время</translation>
    </message>
    <message>
        <source>(gone)</source>
        <translation>(удалено)</translation>
    </message>
    <message>
        <source>Number of days</source>
        <translation>Число дней</translation>
    </message>
</context>
<context>
    <name>Values</name>
    <message>
        <source>“{value}” is not a date.</source>
        <translation>«{value}» — не дата.</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>“{value}” stands for an unknown birthday.</source>
        <translation>«{value}» означает, что день рождения неизвестен.</translation>
    </message>
    <message>
        <source>Nobody was born on “{value}”.</source>
        <translation>«{value}» не может быть днём рождения.</translation>
    </message>
    <message>
        <source>There is no date.</source>
        <translation>Нет даты.</translation>
    </message>
    <message>
        <source>The date “{value}” has no year or no day.</source>
        <translation>В дате «{value}» нет года или дня.</translation>
    </message>
    <message>
        <source>“{value}” cannot be the day of a visit.</source>
        <translation>«{value}» не может быть днём визита.</translation>
    </message>
    <message>
        <source>“{value}” can be read in two ways: the column has both orders of day and month.</source>
        <translation>«{value}» можно прочесть двояко: в столбце встречается и «день/месяц», и «месяц/день».</translation>
    </message>
    <message>
        <source>“{value}” is no status of a client.</source>
        <translation>«{value}» — не статус клиента.</translation>
    </message>
    <message>
        <source>“{value}” is not what becomes of a visit.</source>
        <translation>«{value}» — не статус визита.</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>«{value}» — не число.</translation>
    </message>
    <message>
        <source>“{value}”: too many are born on 1 January here, only the year is kept.</source>
        <translation>«{value}»: слишком многие здесь родились 1 января, оставлен только год.</translation>
    </message>
    <message>
        <source>“{value}” is not a time.</source>
        <translation>«{value}» — не время.</translation>
    </message>
    <message>
        <source>“{value}” is not a sum.</source>
        <translation>«{value}» — не сумма.</translation>
    </message>
    <message>
        <source>“{value}” is not in the calendar.</source>
        <translation>Дня «{value}» в календаре нет.</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>Everything in these files is in the base already.</source>
        <translation>Всё, что есть в этих файлах, уже есть в базе.</translation>
    </message>
    <message>
        <source>These rows name clients only by a number. Add the file of clients, or bring that one in first.</source>
        <translation>В этих строках вместо имён только номера клиентов. Добавьте файл клиентов или внесите сначала его.</translation>
    </message>
    <message>
        <source>No row can come in: the list below says why.</source>
        <translation>Внести нечего: ниже сказано, почему ни одна строка не подошла.</translation>
    </message>
    <message>
        <source>Nothing would come in: those who are known already are skipped, as you have chosen.</source>
        <translation>Вносить нечего: тех, кто уже есть, вы решили пропустить.</translation>
    </message>
    <message numerus="yes">
        <source>What can be read is in the base already; %n rows stay outside, the list below says why.</source>
        <translation>
            <numerusform>Всё, что удалось прочитать, уже есть в базе. %n строка не войдёт, ниже сказано почему.</numerusform>
            <numerusform>Всё, что удалось прочитать, уже есть в базе. %n строки не войдут, ниже сказано почему.</numerusform>
            <numerusform>Всё, что удалось прочитать, уже есть в базе. %n строк не войдут, ниже сказано почему.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>A column of such a table cannot mean that.</source>
        <translation>В такой таблице столбец не может этого значить.</translation>
    </message>
    <message>
        <source>There is nothing in this cell.</source>
        <translation>В этой ячейке пусто.</translation>
    </message>
    <message>
        <source>There is no such line on the cards.</source>
        <translation>Такой строки на карточках нет.</translation>
    </message>
    <message>
        <source>There are no rows below that one.</source>
        <translation>Под этой строкой нет других строк.</translation>
    </message>
    <message>
        <source>Some of these days have the month first, others the day. Say which it is.</source>
        <translation>В одних датах первым идёт месяц, в других день. Скажите, как верно.</translation>
    </message>
    <message>
        <source>Nothing in this column tells the day from the month: look whether they are right.</source>
        <translation>По этому столбцу не понять, где день, а где месяц: проверьте даты.</translation>
    </message>
</context>
<context>
    <name>Visit</name>
    <message>
        <source>came</source>
        <translation>был</translation>
    </message>
    <message>
        <source>did not come</source>
        <translation>не пришёл</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменён</translation>
    </message>
    <message>
        <source>This visit is no longer in the base.</source>
        <translation>Этого визита в базе больше нет.</translation>
    </message>
    <message>
        <source>Write the day of the visit.</source>
        <translation>Напишите день визита.</translation>
    </message>
    <message>
        <source>A visit cannot have such a status.</source>
        <translation>У визита не бывает такого статуса.</translation>
    </message>
    <message>
        <source>This day has not come yet. Book the client for it.</source>
        <translation>Этот день ещё не наступил. Запишите на него клиента.</translation>
    </message>
</context>
<context>
    <name>VisitForm</name>
    <message>
        <source>What could not be saved is kept as a draft of the visit.</source>
        <translation>Что не удалось сохранить, осталось черновиком визита.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>HH:MM</source>
        <translation>ЧЧ:ММ</translation>
    </message>
    <message>
        <source>Tooth</source>
        <translation>Зуб</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Материалы</translation>
    </message>
    <message>
        <source>Sum, ₽</source>
        <translation>Сумма, ₽</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <source>Paid, ₽</source>
        <translation>Оплачено, ₽</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Delete the visit</source>
        <translation>Удалить визит</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>To pay: {sum}</source>
        <translation>К оплате: {sum}</translation>
    </message>
</context>
<context>
    <name>VisitLine</name>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Tooth</source>
        <translation>Зуб</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>Discount, %</source>
        <translation>Скидка, %</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Материалы</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Write what was done, a service or a sum: an empty visit is not kept.</source>
        <translation>Напишите, что сделано, услугу или сумму: пустой визит не записывается.</translation>
    </message>
    <message>
        <source>Write the visit down</source>
        <translation>Записать визит</translation>
    </message>
    <message>
        <source>Write the visit down (Enter)</source>
        <translation>Записать визит (Enter)</translation>
    </message>
    <message>
        <source>Materials, note, discount, status</source>
        <translation>Материалы, заметка, скидка, статус</translation>
    </message>
    <message>
        <source>Materials, note, discount, status (F6)</source>
        <translation>Материалы, заметка, скидка, статус (F6)</translation>
    </message>
    <message>
        <source>all paid</source>
        <translation>вся сумма</translation>
    </message>
    <message>
        <source>Left empty, the whole sum counts as paid</source>
        <translation>Если оставить пустым, оплачена вся сумма</translation>
    </message>
</context>
<context>
    <name>VisitLog</name>
    <message>
        <source>owes {sum}</source>
        <translation>долг {sum}</translation>
    </message>
    <message>
        <source>over by {sum}</source>
        <translation>переплата {sum}</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>оплачен</translation>
    </message>
    <message>
        <source>free</source>
        <translation>без оплаты</translation>
    </message>
    <message>
        <source>Tooth</source>
        <translation>Зуб</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Жалобы</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Услуги</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Что сделано</translation>
    </message>
    <message>
        <source>Materials</source>
        <translation>Материалы</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Оплата</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>What was done, complaint</source>
        <translation>Что сделано, жалобы</translation>
    </message>
    <message>
        <source>Services, what was done</source>
        <translation>Услуги, что сделано</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>Визитов пока нет</translation>
    </message>
    <message>
        <source>Write the first one into the line above: the date is today, Enter saves it.</source>
        <translation>Запишите первый в строке выше: дата — сегодня, Enter сохраняет.</translation>
    </message>
    <message>
        <source>Words that were not saved came back.</source>
        <translation>Вернулось то, что не успело сохраниться.</translation>
    </message>
    <message>
        <source>The visit of {day} was deleted</source>
        <translation>Визит {day} удалён</translation>
    </message>
</context>
<context>
    <name>VisitTable</name>
    <message>
        <source>Visits</source>
        <translation>Визиты</translation>
    </message>
</context>
<context>
    <name>Waiting</name>
    <message>
        <source>The report is being made…</source>
        <translation>Считаем отчёт…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>WaitingPage</name>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>It was stopped.</source>
        <translation>Остановлено.</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Type a name or a phone</source>
        <translation>Наберите имя или телефон</translation>
    </message>
    <message>
        <source>The card opens here.</source>
        <translation>Карточка откроется здесь.</translation>
    </message>
    <message>
        <source>open a card</source>
        <translation>открыть карточку</translation>
    </message>
    <message>
        <source>new card with the typed name</source>
        <translation>новая карточка с набранным именем</translation>
    </message>
    <message>
        <source>take the last step back</source>
        <translation>отменить последнее действие</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>все клавиши</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>client since {year}</source>
        <translation>клиент с {year} года</translation>
    </message>
    <message>
        <source>Doctor</source>
        <translation>Врач</translation>
    </message>
    <message>
        <source>Stylist</source>
        <translation>Мастер</translation>
    </message>
    <message>
        <source>patient since {year}</source>
        <translation>пациент с {year} года</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>Новый пациент</translation>
    </message>
    <message>
        <source>New client</source>
        <translation>Новый клиент</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <source>The program made a mistake.</source>
        <translation>Ошибка в программе.</translation>
    </message>
</context>
<context>
    <name>WorkDialog</name>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n строка</numerusform>
            <numerusform>%n строки</numerusform>
            <numerusform>%n строк</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} из {total}</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Останавливаю…</translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>%n pair(s) of cards may be one person&apos;s.</source>
        <translation>
            <numerusform>Похоже, %n человек записан дважды.</numerusform>
            <numerusform>Похоже, %n человека записаны дважды.</numerusform>
            <numerusform>Похоже, %n человек записаны дважды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сравнить</translation>
    </message>
</context>
</TS>
