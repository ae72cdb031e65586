<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AddressBook</name>
    <message numerus="yes">
        <source>%n photos were left out: {names}</source>
        <translation>
            <numerusform>%n photo was left out: {names}</numerusform>
            <numerusform>%n photos were left out: {names}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AnswerView</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BirthdaysPanel</name>
    <message numerus="yes">
        <source>%n to congratulate today</source>
        <translation>
            <numerusform>%n to congratulate today</numerusform>
            <numerusform>%n to congratulate today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in 30 days</source>
        <translation>
            <numerusform>%n in 30 days</numerusform>
            <numerusform>%n in 30 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>turns %n</source>
        <translation>
            <numerusform>turns %n</numerusform>
            <numerusform>turns %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>will be %n</source>
        <translation>
            <numerusform>will be %n</numerusform>
            <numerusform>will be %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CardSection</name>
    <message numerus="yes">
        <source>%n field(s) of the salon&apos;s own</source>
        <translation>
            <numerusform>%n field of the salon&apos;s own</numerusform>
            <numerusform>%n fields of the salon&apos;s own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n service(s)</source>
        <translation>
            <numerusform>%n service</numerusform>
            <numerusform>%n services</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n specialist(s)</source>
        <translation>
            <numerusform>%n specialist</numerusform>
            <numerusform>%n specialists</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangePasswordDialog</name>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The password needs at least %n character(s).</source>
        <translation>
            <numerusform>The password needs at least %n character.</numerusform>
            <numerusform>The password needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChangePinDialog</name>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PIN needs at least %n character(s).</source>
        <translation>
            <numerusform>The PIN needs at least %n character.</numerusform>
            <numerusform>The PIN needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Chronicle</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientList</name>
    <message numerus="yes">
        <source>%Ln patient(s)</source>
        <translation>
            <numerusform>%Ln patient</numerusform>
            <numerusform>%Ln patients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln client(s)</source>
        <translation>
            <numerusform>%Ln client</numerusform>
            <numerusform>%Ln clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Clients</name>
    <message numerus="yes">
        <source>This is longer than %n character(s). Put the rest into the note.</source>
        <translation>
            <numerusform>This is longer than %n character. Put the rest into the note.</numerusform>
            <numerusform>This is longer than %n characters. Put the rest into the note.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message numerus="yes">
        <source>%n new clients</source>
        <translation>
            <numerusform>%n new client</numerusform>
            <numerusform>%n new clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n new visits</source>
        <translation>
            <numerusform>%n new visit</numerusform>
            <numerusform>%n new visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known already</source>
        <translation>
            <numerusform>%n known already</numerusform>
            <numerusform>%n known already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clients</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonView</name>
    <message numerus="yes">
        <source>%n field(s) differ</source>
        <translation>
            <numerusform>%n field differs</numerusform>
            <numerusform>%n fields differ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DonePage</name>
    <message numerus="yes">
        <source>%n row(s) did not come in. Save, mend and bring them in again.</source>
        <translation>
            <numerusform>%n row did not come in. Save it, mend it and bring it in again.</numerusform>
            <numerusform>%n rows did not come in. Save, mend and bring them in again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DuplicatesPage</name>
    <message numerus="yes">
        <source>%n pair(s)</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One card with %n visit(s) for {total}.</source>
        <translation>
            <numerusform>One card with %n visit for {total}.</numerusform>
            <numerusform>One card with %n visits for {total}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message numerus="yes">
        <source>%n client(s) are in the file.</source>
        <translation>
            <numerusform>%n client is in the file.</numerusform>
            <numerusform>%n clients are in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) are in the file.</source>
        <translation>
            <numerusform>%n visit is in the file.</numerusform>
            <numerusform>%n visits are in the file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are in the file.</source>
        <translation>
            <numerusform>%n row is in the file.</numerusform>
            <numerusform>%n rows are in the file.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FigureRow</name>
    <message numerus="yes">
        <source>new client(s)</source>
        <translation>
            <numerusform>new client</numerusform>
            <numerusform>new clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>card(s) filled in</source>
        <translation>
            <numerusform>card filled in</numerusform>
            <numerusform>cards filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>card(s) were filled in</source>
        <translation>
            <numerusform>card filled in</numerusform>
            <numerusform>cards filled in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>new visit(s)</source>
        <translation>
            <numerusform>new visit</numerusform>
            <numerusform>new visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) were left out</source>
        <translation>
            <numerusform>row left out</numerusform>
            <numerusform>rows left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>row(s) left out</source>
        <translation>
            <numerusform>row left out</numerusform>
            <numerusform>rows left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message numerus="yes">
        <source>visit(s)</source>
        <translation>
            <numerusform>visit</numerusform>
            <numerusform>visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Did not come: %n time(s)</source>
        <translation>
            <numerusform>Did not come: once</numerusform>
            <numerusform>Did not come: %n times</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FormEditorDialog</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%n client(s) came in.</source>
        <translation>
            <numerusform>%n client came in.</numerusform>
            <numerusform>%n clients came in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportHistoryDialog</name>
    <message numerus="yes">
        <source>%n card(s) stay, because somebody has worked on them: {names}.</source>
        <translation>
            <numerusform>%n card stays, because somebody has worked on it: {names}.</numerusform>
            <numerusform>%n cards stay, because somebody has worked on them: {names}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportWhat</name>
    <message numerus="yes">
        <source>Fill in %n card(s)</source>
        <translation>
            <numerusform>Fill in %n card</numerusform>
            <numerusform>Fill in %n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n client(s)</source>
        <translation>
            <numerusform>Import %n client</numerusform>
            <numerusform>Import %n clients</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n visit(s)</source>
        <translation>
            <numerusform>Import %n visit</numerusform>
            <numerusform>Import %n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message numerus="yes">
        <source>Too many wrong tries. The next one is possible in %n seconds.</source>
        <translation>
            <numerusform>Too many wrong tries. The next one is possible in %n second.</numerusform>
            <numerusform>Too many wrong tries. The next one is possible in %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The master password needs at least %n characters.</source>
        <translation>
            <numerusform>The master password needs at least %n character.</numerusform>
            <numerusform>The master password needs at least %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PIN needs at least %n characters.</source>
        <translation>
            <numerusform>The PIN needs at least %n character.</numerusform>
            <numerusform>The PIN needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message numerus="yes">
        <source>%n client(s) of the file are in the base already</source>
        <translation>
            <numerusform>%n client of the file is in the base already</numerusform>
            <numerusform>%n clients of the file are in the base already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n birthday(s) of the file stand for an unknown one, such as 01.01.1900.</source>
        <translation>
            <numerusform>%n birthday of the file stands for an unknown one, such as 01.01.1900.</numerusform>
            <numerusform>%n birthdays of the file stand for an unknown one, such as 01.01.1900.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarksTab</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassword</name>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The master password needs at least %n character(s).</source>
        <translation>
            <numerusform>The master password needs at least %n character.</numerusform>
            <numerusform>The master password needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Output</name>
    <message numerus="yes">
        <source>A sheet of Excel holds %n rows at most. Choose CSV instead.</source>
        <translation>
            <numerusform>A sheet of Excel holds %n row at most. Choose CSV instead.</numerusform>
            <numerusform>A sheet of Excel holds %n rows at most. Choose CSV instead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairsTab</name>
    <message numerus="yes">
        <source>The same for all %n like this</source>
        <translation>
            <numerusform>The same for %n like this</numerusform>
            <numerusform>The same for all %n like this</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Paper</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows are too many for paper. Choose Excel or CSV.</source>
        <translation>
            <numerusform>%n row is too many for paper. Choose Excel or CSV.</numerusform>
            <numerusform>%n rows are too many for paper. Choose Excel or CSV.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PastView</name>
    <message numerus="yes">
        <source>%n card(s) stayed, because somebody had worked on them:</source>
        <translation>
            <numerusform>%n card stayed, because somebody had worked on it:</numerusform>
            <numerusform>%n cards stayed, because somebody had worked on them:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody has worked on %n card(s); they would stay:</source>
        <translation>
            <numerusform>Somebody has worked on %n card; it would stay:</numerusform>
            <numerusform>Somebody has worked on %n cards; they would stay:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonHead</name>
    <message numerus="yes">
        <source>%n visits</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Picture</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinStep</name>
    <message numerus="yes">
        <source>at least %n character(s)</source>
        <translation>
            <numerusform>at least %n character</numerusform>
            <numerusform>at least %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The PIN needs at least %n character(s).</source>
        <translation>
            <numerusform>The PIN needs at least %n character.</numerusform>
            <numerusform>The PIN needs at least %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlannedPanel</name>
    <message numerus="yes">
        <source>%n for today</source>
        <translation>
            <numerusform>%n for today</numerusform>
            <numerusform>%n for today</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message numerus="yes">
        <source>One cell holds %n characters ({place}); no card is that long.</source>
        <translation>
            <numerusform>One cell holds %n character ({place}); no card is that long.</numerusform>
            <numerusform>One cell holds %n characters ({place}); no card is that long.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecognisedPage</name>
    <message numerus="yes">
        <source>%n sheet(s) of one kind</source>
        <translation>
            <numerusform>%n sheet of one kind</numerusform>
            <numerusform>%n sheets of one kind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message numerus="yes">
        <source>sheet «{name}»: a journal of visits, %n rows</source>
        <translation>
            <numerusform>sheet «{name}»: a journal of visits, %n row</numerusform>
            <numerusform>sheet «{name}»: a journal of visits, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sheet «{name}»: a list of clients, %n rows</source>
        <translation>
            <numerusform>sheet «{name}»: a list of clients, %n row</numerusform>
            <numerusform>sheet «{name}»: a list of clients, %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows of visits in the cards</source>
        <translation>
            <numerusform>%n row of visits in the cards</numerusform>
            <numerusform>%n rows of visits in the cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets with a client&apos;s card each</source>
        <translation>
            <numerusform>%n sheet with a client&apos;s card</numerusform>
            <numerusform>%n sheets with a client&apos;s card each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message numerus="yes">
        <source>%n clients came but brought no income: they have no category.</source>
        <translation>
            <numerusform>%n client came but brought no income: there is no category.</numerusform>
            <numerusform>%n clients came but brought no income: they have no category.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>away for more than %n days</source>
        <translation>
            <numerusform>away for more than %n day</numerusform>
            <numerusform>away for more than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>away for more than twice the own rhythm, without one for more than %n days</source>
        <translation>
            <numerusform>away for more than twice the own rhythm, without one for more than %n day</numerusform>
            <numerusform>away for more than twice the own rhythm, without one for more than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Who came on one or two days has no rhythm: lost is who is away for more than %n days.</source>
        <translation>
            <numerusform>Who came on one or two days has no rhythm: lost is who is away for more than %n day.</numerusform>
            <numerusform>Who came on one or two days has no rhythm: lost is who is away for more than %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lost is who has been away for more than %n days.</source>
        <translation>
            <numerusform>Lost is who has been away for more than %n day.</numerusform>
            <numerusform>Lost is who has been away for more than %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A rhythm shorter than %n days counts as that many.</source>
        <translation>
            <numerusform>A rhythm shorter than %n day counts as that.</numerusform>
            <numerusform>A rhythm shorter than %n days counts as that many.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In the picture, lost is who has been away for more than %n days, in the month in which these were over; not counted are those who have a booking ahead or are blacklisted.</source>
        <translation>
            <numerusform>In the picture, lost is who has been away for more than %n day, in the month in which it was over; not counted are those who have a booking ahead or are blacklisted.</numerusform>
            <numerusform>In the picture, lost is who has been away for more than %n days, in the month in which these were over; not counted are those who have a booking ahead or are blacklisted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards in the base</source>
        <translation>
            <numerusform>%n card in the base</numerusform>
            <numerusform>%n cards in the base</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cards</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n clients</source>
        <translation>
            <numerusform>The first client</numerusform>
            <numerusform>The first %n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportsPage</name>
    <message numerus="yes">
        <source>%n row(s) are in the clipboard</source>
        <translation>
            <numerusform>%n row is in the clipboard</numerusform>
            <numerusform>%n rows are in the clipboard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message numerus="yes">
        <source>It had %n client(s). What was written later stays in the base that is put aside.</source>
        <translation>
            <numerusform>It had %n client. What was written later stays in the base that is put aside.</numerusform>
            <numerusform>It had %n clients. What was written later stays in the base that is put aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SegmentDialog</name>
    <message numerus="yes">
        <source>%n client(s)</source>
        <translation>
            <numerusform>%n client</numerusform>
            <numerusform>%n clients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Segments</name>
    <message numerus="yes">
        <source>{event}: last time more than %n days ago</source>
        <translation>
            <numerusform>{event}: last time more than %n day ago</numerusform>
            <numerusform>{event}: last time more than %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{event}: within the last %n days</source>
        <translation>
            <numerusform>{event}: within the last %n day</numerusform>
            <numerusform>{event}: within the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{subject} more than %n days ago</source>
        <translation>
            <numerusform>{subject} more than %n day ago</numerusform>
            <numerusform>{subject} more than %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{subject} at most %n days ago</source>
        <translation>
            <numerusform>{subject} at most %n day ago</numerusform>
            <numerusform>{subject} at most %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{subject} within the next %n days</source>
        <translation>
            <numerusform>{subject} within the next %n day</numerusform>
            <numerusform>{subject} within the next %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{event}: not once in the last %n days</source>
        <translation>
            <numerusform>{event}: not once in the last %n day</numerusform>
            <numerusform>{event}: not once in the last %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n days</source>
        <translation>
            <numerusform>in the last %n day</numerusform>
            <numerusform>in the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message numerus="yes">
        <source>%n visit(s) since {day}</source>
        <translation>
            <numerusform>%n visit since {day}</numerusform>
            <numerusform>%n visits since {day}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>usually comes every %n day(s)</source>
        <translation>
            <numerusform>usually comes every day</numerusform>
            <numerusform>usually comes every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) in a year</source>
        <translation>
            <numerusform>%n visit in a year</numerusform>
            <numerusform>%n visits in a year</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Say it in at most %n character(s).</source>
        <translation>
            <numerusform>Say it in at most %n character.</numerusform>
            <numerusform>Say it in at most %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>away for %n day(s)</source>
        <translation>
            <numerusform>away for %n day</numerusform>
            <numerusform>away for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrashPage</name>
    <message numerus="yes">
        <source>%n card(s)</source>
        <translation>
            <numerusform>%n card</numerusform>
            <numerusform>%n cards</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Twice</name>
    <message numerus="yes">
        <source>the names differ by %n letters</source>
        <translation>
            <numerusform>the names differ by %n letter</numerusform>
            <numerusform>the names differ by %n letters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message numerus="yes">
        <source>The next try is possible in %n second(s).</source>
        <translation>
            <numerusform>The next try is possible in %n second.</numerusform>
            <numerusform>The next try is possible in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message numerus="yes">
        <source>What can be read is in the base already; %n rows stay outside, the list below says why.</source>
        <translation>
            <numerusform>What can be read is in the base already; %n row stays outside, the list below says why.</numerusform>
            <numerusform>What can be read is in the base already; %n rows stay outside, the list below says why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Workspace</name>
    <message numerus="yes">
        <source>%n pair(s) of cards may be one person&apos;s.</source>
        <translation>
            <numerusform>%n pair of cards may be one person&apos;s.</numerusform>
            <numerusform>%n pairs of cards may be one person&apos;s.</numerusform>
        </translation>
    </message>
</context>
</TS>
