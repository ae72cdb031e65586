<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_US">
<context>
    <name>History</name>
    <message>
        <source>This has been changed since and cannot be taken back.</source>
        <translation>Это с тех пор изменили, поэтому вернуть прежнее нельзя.</translation>
    </message>
    <message>
        <source>This line is no longer in the base.</source>
        <translation>Этой строки в базе больше нет.</translation>
    </message>
</context>
</TS>
