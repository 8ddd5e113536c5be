<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>ActivityWords</name>
    <message>
        <source>%1 wrote</source>
        <translation>%1 schrieb</translation>
    </message>
    <message>
        <source>%1 recorded the customer’s answer</source>
        <translation>%1 hat die Antwort des Kunden festgehalten</translation>
    </message>
    <message>
        <source>%1 replied</source>
        <translation>%1 hat geantwortet</translation>
    </message>
    <message>
        <source>%1 wrote an internal note</source>
        <translation>%1 hat eine interne Notiz geschrieben</translation>
    </message>
    <message>
        <source>A visitor began a chat</source>
        <translation>Ein Besucher hat einen Chat begonnen</translation>
    </message>
    <message>
        <source>%1 took the chat</source>
        <translation>%1 hat den Chat übernommen</translation>
    </message>
    <message>
        <source>%1 passed the chat on</source>
        <translation>%1 hat den Chat weitergegeben</translation>
    </message>
    <message>
        <source>The chat needs a person</source>
        <translation>Der Chat braucht einen Menschen</translation>
    </message>
    <message>
        <source>%1 put the chat on a ticket</source>
        <translation>%1 hat den Chat mit einem Ticket verknüpft</translation>
    </message>
    <message>
        <source>%1 took the chat off a ticket</source>
        <translation>%1 hat den Chat von einem Ticket gelöst</translation>
    </message>
    <message>
        <source>%1 closed the chat</source>
        <translation>%1 hat den Chat geschlossen</translation>
    </message>
    <message>
        <source>%1 handed the chat back to the bot</source>
        <translation>%1 hat den Chat dem Bot zurückgegeben</translation>
    </message>
    <message>
        <source>%1 changed the chat</source>
        <translation>%1 hat den Chat geändert</translation>
    </message>
    <message>
        <source>A visitor</source>
        <translation>Ein Besucher</translation>
    </message>
    <message>
        <source>%1 wrote in the chat</source>
        <translation>%1 hat im Chat geschrieben</translation>
    </message>
    <message>
        <source>%1 wrote: %2</source>
        <translation>%1 schrieb: %2</translation>
    </message>
    <message>
        <source>%1 made the user</source>
        <translation>%1 hat den Benutzer angelegt</translation>
    </message>
    <message>
        <source>%1 is away</source>
        <translation>%1 ist abwesend</translation>
    </message>
    <message>
        <source>%1 is back</source>
        <translation>%1 ist zurück</translation>
    </message>
    <message>
        <source>%1 changed the user</source>
        <translation>%1 hat den Benutzer geändert</translation>
    </message>
    <message>
        <source>%1 signed in</source>
        <translation>%1 hat sich angemeldet</translation>
    </message>
    <message>
        <source>A sign-in was refused</source>
        <translation>Eine Anmeldung wurde abgelehnt</translation>
    </message>
    <message>
        <source>%1 ended a session</source>
        <translation>%1 hat eine Sitzung beendet</translation>
    </message>
    <message>
        <source>%1 exported a list</source>
        <translation>%1 hat eine Liste exportiert</translation>
    </message>
    <message>
        <source>%1 imported a list</source>
        <translation>%1 hat eine Liste importiert</translation>
    </message>
    <message>
        <source>The settings of the organisation changed</source>
        <translation>Die Einstellungen der Organisation haben sich geändert</translation>
    </message>
    <message>
        <source>%1 added the contact</source>
        <translation>%1 hat den Kontakt angelegt</translation>
    </message>
    <message>
        <source>%1 changed the contact</source>
        <translation>%1 hat den Kontakt geändert</translation>
    </message>
    <message>
        <source>%1 deleted the contact</source>
        <translation>%1 hat den Kontakt gelöscht</translation>
    </message>
    <message>
        <source>%1 added the company</source>
        <translation>%1 hat die Firma angelegt</translation>
    </message>
    <message>
        <source>%1 changed the company</source>
        <translation>%1 hat das Unternehmen geändert</translation>
    </message>
    <message>
        <source>%1 deleted the company</source>
        <translation>%1 hat die Firma gelöscht</translation>
    </message>
    <message>
        <source>%1 added the tag</source>
        <translation>%1 hat den Tag angelegt</translation>
    </message>
    <message>
        <source>%1 changed the tag</source>
        <translation>%1 hat den Tag geändert</translation>
    </message>
    <message>
        <source>%1 deleted the tag</source>
        <translation>%1 hat den Tag gelöscht</translation>
    </message>
    <message>
        <source>%1 added the team</source>
        <translation>%1 hat das Team angelegt</translation>
    </message>
    <message>
        <source>%1 changed the team</source>
        <translation>%1 hat das Team geändert</translation>
    </message>
    <message>
        <source>%1 deleted the team</source>
        <translation>%1 hat das Team gelöscht</translation>
    </message>
    <message>
        <source>%1 added the shared view</source>
        <translation>%1 hat die gemeinsame Ansicht angelegt</translation>
    </message>
    <message>
        <source>%1 changed the shared view</source>
        <translation>%1 hat die gemeinsame Ansicht geändert</translation>
    </message>
    <message>
        <source>%1 deleted the shared view</source>
        <translation>%1 hat die gemeinsame Ansicht gelöscht</translation>
    </message>
    <message>
        <source>%1 added the macro</source>
        <translation>%1 hat das Makro angelegt</translation>
    </message>
    <message>
        <source>%1 changed the macro</source>
        <translation>%1 hat das Makro geändert</translation>
    </message>
    <message>
        <source>%1 deleted the macro</source>
        <translation>%1 hat das Makro gelöscht</translation>
    </message>
    <message>
        <source>%1 added the chatbot</source>
        <translation>%1 hat den Chatbot angelegt</translation>
    </message>
    <message>
        <source>%1 changed the chatbot</source>
        <translation>%1 hat den Chatbot geändert</translation>
    </message>
    <message>
        <source>%1 deleted the chatbot</source>
        <translation>%1 hat den Chatbot gelöscht</translation>
    </message>
    <message>
        <source>%1 added a block to a chatbot</source>
        <translation>%1 hat einem Chatbot einen Baustein gegeben</translation>
    </message>
    <message>
        <source>%1 changed a block of a chatbot</source>
        <translation>%1 hat einen Baustein eines Chatbots geändert</translation>
    </message>
    <message>
        <source>%1 deleted a block of a chatbot</source>
        <translation>%1 hat einen Baustein eines Chatbots gelöscht</translation>
    </message>
    <message>
        <source>%1 merged two records into one</source>
        <translation>%1 hat zwei Datensätze zusammengeführt</translation>
    </message>
    <message>
        <source>%1 took a change back</source>
        <translation>%1 hat eine Änderung zurückgenommen</translation>
    </message>
    <message>
        <source>%1 changed something</source>
        <translation>%1 hat etwas geändert</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>Das System</translation>
    </message>
    <message>
        <source>%1 changed the ticket</source>
        <translation>%1 hat das Ticket geändert</translation>
    </message>
</context>
<context>
    <name>Amounts</name>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 k</source>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1 bn</source>
        <translation>%1 Mrd.</translation>
    </message>
</context>
<context>
    <name>ChatItems</name>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Bot, from “%1”</source>
        <translation>Bot, aus „%1“</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
</context>
<context>
    <name>ChatWords</name>
    <message>
        <source>a colleague</source>
        <translation>ein Kollege</translation>
    </message>
    <message>
        <source>With the bot</source>
        <translation>Beim Bot</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>With you</source>
        <translation>Bei Ihnen</translation>
    </message>
    <message>
        <source>With %1</source>
        <translation>Bei %1</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 Min. %2 s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>suggested, since the chat was not escalated</source>
        <translation>vorgeschlagen, da der Chat nicht eskaliert wurde</translation>
    </message>
    <message>
        <source>suggested, since the chat was escalated</source>
        <translation>vorgeschlagen, da der Chat eskaliert wurde</translation>
    </message>
    <message>
        <source>suggested, since the chat was escalated: %1</source>
        <translation>vorgeschlagen, da der Chat eskaliert wurde: %1</translation>
    </message>
    <message>
        <source>This chat was closed.</source>
        <translation>Dieser Chat wurde geschlossen.</translation>
    </message>
    <message>
        <source>%1 has this chat already.</source>
        <translation>%1 hat diesen Chat schon.</translation>
    </message>
    <message numerus="yes">
        <source>You have %n chats, which is the most at a time. Close one or hand it on first.</source>
        <translation>
            <numerusform>Sie haben %n Chat, mehr gehen nicht auf einmal. Schließen Sie ihn oder geben Sie ihn weiter.</numerusform>
            <numerusform>Sie haben %n Chats, mehr gehen nicht auf einmal. Schließen Sie erst einen oder geben Sie ihn weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has as many chats as one may have at a time.</source>
        <translation>%1 hat so viele Chats, wie man auf einmal haben darf.</translation>
    </message>
    <message>
        <source>Nobody has this chat. Take it to answer.</source>
        <translation>Niemand hat diesen Chat. Übernehmen Sie ihn, um zu antworten.</translation>
    </message>
    <message>
        <source>%1 has this chat now.</source>
        <translation>%1 hat diesen Chat jetzt.</translation>
    </message>
    <message>
        <source>There is no bot that is switched on.</source>
        <translation>Es gibt keinen Bot, der eingeschaltet ist.</translation>
    </message>
    <message>
        <source>This ticket was made of the chat: they stay linked.</source>
        <translation>Dieses Ticket entstand aus dem Chat: Sie bleiben verknüpft.</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>%1 (me)</source>
        <translation>%1 (ich)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
    <message>
        <source>%1 (away)</source>
        <translation>%1 (abwesend)</translation>
    </message>
</context>
<context>
    <name>ConversationItems</name>
    <message>
        <source>SupportFlow</source>
        <translation>SupportFlow</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 Std.</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 Std. %2 Min.</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 T.</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 T. %2 Std.</translation>
    </message>
</context>
<context>
    <name>ErrorWords</name>
    <message>
        <source>You are not signed in, or what you signed in with is wrong.</source>
        <translation>Sie sind nicht angemeldet, oder die Anmeldedaten stimmen nicht.</translation>
    </message>
    <message>
        <source>You may not do this. Ask an administrator.</source>
        <translation>Das dürfen Sie nicht. Fragen Sie einen Administrator.</translation>
    </message>
    <message>
        <source>It does not exist, or not any more.</source>
        <translation>Das gibt es nicht oder nicht mehr.</translation>
    </message>
    <message>
        <source>The server does not accept this.</source>
        <translation>Der Server nimmt das nicht an.</translation>
    </message>
    <message>
        <source>Somebody else changed the same meanwhile.</source>
        <translation>Jemand anderes hat dasselbe inzwischen geändert.</translation>
    </message>
    <message>
        <source>Something new happened here meanwhile.</source>
        <translation>Hier ist inzwischen etwas Neues geschehen.</translation>
    </message>
    <message>
        <source>The server has too much to do at the moment. Try again soon.</source>
        <translation>Der Server hat gerade zu viel zu tun. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>This is more than the server takes.</source>
        <translation>Das ist mehr, als der Server annimmt.</translation>
    </message>
    <message>
        <source>The server cannot store anything at the moment. Try again later.</source>
        <translation>Der Server kann gerade nichts speichern. Versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>This is not possible.</source>
        <translation>Das ist nicht möglich.</translation>
    </message>
    <message>
        <source>The server and this program do not understand each other.</source>
        <translation>Der Server und dieses Programm verstehen einander nicht.</translation>
    </message>
    <message>
        <source>Please correct: %1.</source>
        <translation>Bitte korrigieren: %1.</translation>
    </message>
    <message>
        <source>%1 The server says: “%2”</source>
        <translation>%1 Der Server sagt: „%2“</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>%1 left it to nobody</source>
        <translation>%1 hat die Zuweisung aufgehoben</translation>
    </message>
    <message>
        <source>%1 took the ticket</source>
        <translation>%1 hat das Ticket übernommen</translation>
    </message>
    <message>
        <source>%1 assigned it to %2</source>
        <translation>%1 hat es %2 zugewiesen</translation>
    </message>
    <message>
        <source>%1 took the due date away</source>
        <translation>%1 hat die Fälligkeit entfernt</translation>
    </message>
    <message>
        <source>%1 changed the description</source>
        <translation>%1 hat die Beschreibung geändert</translation>
    </message>
    <message>
        <source>%1 changed the requester</source>
        <translation>%1 hat die anfragende Person geändert</translation>
    </message>
    <message>
        <source>%1 changed the company</source>
        <translation>%1 hat das Unternehmen geändert</translation>
    </message>
    <message>
        <source>%1 set the status to %2</source>
        <translation>%1 hat den Status auf „%2“ gesetzt</translation>
    </message>
    <message>
        <source>%1 set the priority to %2</source>
        <translation>%1 hat die Priorität auf „%2“ gesetzt</translation>
    </message>
    <message>
        <source>%1 set the category to %2</source>
        <translation>%1 hat die Kategorie auf „%2“ gesetzt</translation>
    </message>
    <message>
        <source>%1 set the team to %2</source>
        <translation>%1 hat als Team „%2“ gesetzt</translation>
    </message>
    <message>
        <source>%1 set the due date to %2</source>
        <translation>%1 hat die Fälligkeit auf %2 gesetzt</translation>
    </message>
    <message>
        <source>%1 changed the subject to “%2”</source>
        <translation>%1 hat den Betreff in „%2“ geändert</translation>
    </message>
    <message>
        <source>%1 added the tag %2</source>
        <translation>%1 hat den Tag „%2“ hinzugefügt</translation>
    </message>
    <message>
        <source>%1 took the tag %2 away</source>
        <translation>%1 hat den Tag „%2“ entfernt</translation>
    </message>
    <message>
        <source>The due date passed</source>
        <translation>Die Fälligkeit wurde überschritten</translation>
    </message>
    <message>
        <source>%1 made the ticket</source>
        <translation>%1 hat das Ticket angelegt</translation>
    </message>
    <message>
        <source>%1 imported the ticket</source>
        <translation>%1 hat das Ticket importiert</translation>
    </message>
    <message>
        <source>%1 changed a message</source>
        <translation>%1 hat eine Nachricht geändert</translation>
    </message>
    <message>
        <source>%1 took a change back</source>
        <translation>%1 hat eine Änderung zurückgenommen</translation>
    </message>
    <message>
        <source>The system</source>
        <translation>Das System</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Anfrage von</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>another ticket</source>
        <translation>Ticket (unbekannt)</translation>
    </message>
    <message>
        <source>%1 took the link to %2 away</source>
        <translation>%1 hat die Verknüpfung mit %2 entfernt</translation>
    </message>
    <message>
        <source>%1 merged it into %2</source>
        <translation>%1 hat es in %2 aufgehen lassen</translation>
    </message>
    <message>
        <source>%1 took it out of %2 again</source>
        <translation>%1 hat es wieder aus %2 herausgelöst</translation>
    </message>
    <message>
        <source>%1 merged %2 into it</source>
        <translation>%1 hat %2 darin aufgehen lassen</translation>
    </message>
    <message>
        <source>%1 took %2 out of it again</source>
        <translation>%1 hat %2 wieder herausgelöst</translation>
    </message>
    <message>
        <source>%1 made %2 of a message</source>
        <translation>%1 hat eine Nachricht als %2 abgetrennt</translation>
    </message>
    <message>
        <source>%1 took the split of %2 back</source>
        <translation>%1 hat das Abtrennen als %2 zurückgenommen</translation>
    </message>
    <message>
        <source>%1 split it off %2</source>
        <translation>%1 hat es von %2 abgetrennt</translation>
    </message>
    <message>
        <source>%1 took the split from %2 back</source>
        <translation>%1 hat das Abtrennen von %2 zurückgenommen</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 hat %2 zu den Beteiligten hinzugefügt</translation>
    </message>
    <message>
        <source>%1 took %2 away</source>
        <translation>%1 hat %2 aus den Beteiligten entfernt</translation>
    </message>
    <message>
        <source>a person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>%1 attached “%2”</source>
        <translation>%1 hat „%2“ angehängt</translation>
    </message>
    <message>
        <source>%1 removed the file “%2”</source>
        <translation>%1 hat die Datei „%2“ entfernt</translation>
    </message>
</context>
<context>
    <name>FieldLabels</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>Abteilung</translation>
    </message>
    <message>
        <source>LinkedIn</source>
        <translation>LinkedIn</translation>
    </message>
    <message>
        <source>X / Twitter</source>
        <translation>X / Twitter</translation>
    </message>
    <message>
        <source>Lead score</source>
        <translation>Lead-Score</translation>
    </message>
    <message>
        <source>Lead status</source>
        <translation>Lead-Status</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Employees</source>
        <translation>Beschäftigte</translation>
    </message>
    <message>
        <source>Annual revenue</source>
        <translation>Jahresumsatz</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Kunde seit</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Requester’s name</source>
        <translation>Name zur Anfrage</translation>
    </message>
    <message>
        <source>Requester’s e-mail</source>
        <translation>E-Mail zur Anfrage</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>Logo</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>With a bot</source>
        <translation>Bei einem Bot</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>With an agent</source>
        <translation>Bei einem Bearbeiter</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Created today</source>
        <translation>Heute erstellt</translation>
    </message>
    <message>
        <source>Resolved today</source>
        <translation>Heute gelöst</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Open at its end</source>
        <translation>Am Ende offen</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Median (s)</source>
        <translation>Median (s)</translation>
    </message>
    <message>
        <source>90th percentile (s)</source>
        <translation>90. Perzentil (s)</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>First response, median (s)</source>
        <translation>Erste Antwort, Median (s)</translation>
    </message>
    <message>
        <source>First response, 90th percentile (s)</source>
        <translation>Erste Antwort, 90. Perzentil (s)</translation>
    </message>
    <message>
        <source>Resolution, median (s)</source>
        <translation>Lösung, Median (s)</translation>
    </message>
    <message>
        <source>Resolution, 90th percentile (s)</source>
        <translation>Lösung, 90. Perzentil (s)</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Open by priority</source>
        <translation>Offen nach Priorität</translation>
    </message>
    <message>
        <source>Open by category</source>
        <translation>Offen nach Kategorie</translation>
    </message>
    <message>
        <source>Open by assignee</source>
        <translation>Offen nach Bearbeiter</translation>
    </message>
</context>
<context>
    <name>FileCopies</name>
    <message>
        <source>“%1” is larger than %2 MiB, which is the most that can be attached.</source>
        <translation>„%1“ ist größer als %2 MiB; mehr lässt sich nicht anhängen.</translation>
    </message>
    <message>
        <source>The file cannot be kept on this disk: %1</source>
        <translation>Die Datei kann auf dieser Festplatte nicht gespeichert werden: %1</translation>
    </message>
    <message>
        <source>“%1” is not a file that can be attached.</source>
        <translation>„%1“ ist keine Datei, die sich anhängen lässt.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: %2</source>
        <translation>„%1“ kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>The picture cannot be attached.</source>
        <translation>Das Bild kann nicht angehängt werden.</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>%1 more</source>
        <translation>%1 weitere</translation>
    </message>
    <message>
        <source>all open</source>
        <translation>alle offenen</translation>
    </message>
    <message>
        <source>me</source>
        <translation>ich</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>All of the tags</source>
        <translation>Alle diese Tags</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Anfrage von</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Has attachment</source>
        <translation>Mit Anhang</translation>
    </message>
    <message>
        <source>From chat</source>
        <translation>Aus Chat</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Lead score</source>
        <translation>Lead-Score</translation>
    </message>
    <message>
        <source>Company health</source>
        <translation>Kundenzustand</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>until today</source>
        <translation>bis heute</translation>
    </message>
    <message>
        <source>%1 to %2 days ago</source>
        <translation>vor %1 bis %2 Tagen</translation>
    </message>
    <message numerus="yes">
        <source>%n days ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the last %n days</source>
        <translation>
            <numerusform>am letzten %n Tag</numerusform>
            <numerusform>in den letzten %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>longer than %n days ago</source>
        <translation>
            <numerusform>vor mehr als %n Tag</numerusform>
            <numerusform>vor mehr als %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the next %n days</source>
        <translation>
            <numerusform>am nächsten %n Tag</numerusform>
            <numerusform>in den nächsten %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>First answered</source>
        <translation>Zuerst beantwortet</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Open at the end of</source>
        <translation>Offen am Ende des</translation>
    </message>
</context>
<context>
    <name>LeadStatus</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Contacted</source>
        <translation>Kontaktiert</translation>
    </message>
    <message>
        <source>Qualified</source>
        <translation>Qualifiziert</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>Relates to</source>
        <translation>Bezieht sich auf</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikat von</translation>
    </message>
    <message>
        <source>Duplicated by</source>
        <translation>Hat Duplikat</translation>
    </message>
    <message>
        <source>Has part</source>
        <translation>Hat Teil</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Merged into</source>
        <translation>Aufgegangen in</translation>
    </message>
    <message>
        <source>Merged from</source>
        <translation>Zusammengeführt mit</translation>
    </message>
    <message>
        <source>Split from</source>
        <translation>Abgetrennt von</translation>
    </message>
    <message>
        <source>Split into</source>
        <translation>Abgetrennt als</translation>
    </message>
    <message>
        <source>%1 linked it as a duplicate of %2</source>
        <translation>%1 hat es als Duplikat von %2 verknüpft</translation>
    </message>
    <message>
        <source>%1 linked %2 as its duplicate</source>
        <translation>%1 hat %2 als Duplikat verknüpft</translation>
    </message>
    <message>
        <source>%1 made %2 a part of it</source>
        <translation>%1 hat %2 zu einem Teil davon gemacht</translation>
    </message>
    <message>
        <source>%1 made it a part of %2</source>
        <translation>%1 hat es zu einem Teil von %2 gemacht</translation>
    </message>
    <message>
        <source>%1 linked it to %2</source>
        <translation>%1 hat es mit %2 verknüpft</translation>
    </message>
</context>
<context>
    <name>LocalFile</name>
    <message>
        <source>Another SupportFlow window works with this profile. What you type here is not kept on disk.</source>
        <translation>Ein anderes SupportFlow-Fenster arbeitet mit diesem Profil. Was Sie hier eingeben, wird nicht auf der Festplatte gesichert.</translation>
    </message>
    <message>
        <source>The profile folder cannot be written. What you type here is not kept on disk.</source>
        <translation>In den Profilordner kann nicht geschrieben werden. Was Sie hier eingeben, wird nicht auf der Festplatte gesichert.</translation>
    </message>
    <message>
        <source>The local copy cannot be written. What you type here is not kept on disk.</source>
        <translation>Die lokale Kopie kann nicht geschrieben werden. Was Sie hier eingeben, wird nicht auf der Festplatte gesichert.</translation>
    </message>
    <message>
        <source>The local copy was damaged. It was set aside as %1.</source>
        <translation>Die lokale Kopie war beschädigt. Sie wurde als %1 beiseitegelegt.</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting changes and drafts could be taken over.</source>
        <translation>
            <numerusform>%n wartende Änderung oder ein Entwurf konnte übernommen werden.</numerusform>
            <numerusform>%n wartende Änderungen und Entwürfe konnten übernommen werden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OutboxEntry</name>
    <message>
        <source>Status of %1: %2</source>
        <translation>Status von %1: %2</translation>
    </message>
    <message>
        <source>Priority of %1: %2</source>
        <translation>Priorität von %1: %2</translation>
    </message>
    <message>
        <source>Category of %1: %2</source>
        <translation>Kategorie von %1: %2</translation>
    </message>
    <message>
        <source>Subject of %1: %2</source>
        <translation>Betreff von %1: %2</translation>
    </message>
    <message>
        <source>Assignee of %1</source>
        <translation>Zuständigkeit für %1</translation>
    </message>
    <message>
        <source>Due date of %1</source>
        <translation>Fälligkeit von %1</translation>
    </message>
    <message>
        <source>Tags of %1</source>
        <translation>Tags von %1</translation>
    </message>
    <message>
        <source>Changes to %1</source>
        <translation>Änderungen an %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <translation>Notiz zu %1</translation>
    </message>
    <message>
        <source>Customer&apos;s answer on %1</source>
        <translation>Antwort des Kunden zu %1</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Antwort auf %1</translation>
    </message>
    <message>
        <source>New ticket: %1</source>
        <translation>Neues Ticket: %1</translation>
    </message>
    <message>
        <source>Edited message in %1</source>
        <translation>Geänderte Nachricht in %1</translation>
    </message>
    <message>
        <source>New contact: %1</source>
        <translation>Neuer Kontakt: %1</translation>
    </message>
    <message>
        <source>Changes to contact %1</source>
        <translation>Änderungen am Kontakt %1</translation>
    </message>
    <message>
        <source>Deleting contact %1</source>
        <translation>Löschen des Kontakts %1</translation>
    </message>
    <message>
        <source>Merging into contact %1</source>
        <translation>Zusammenführen mit Kontakt %1</translation>
    </message>
    <message>
        <source>New company: %1</source>
        <translation>Neues Unternehmen: %1</translation>
    </message>
    <message>
        <source>Changes to company %1</source>
        <translation>Änderungen am Unternehmen %1</translation>
    </message>
    <message>
        <source>Deleting company %1</source>
        <translation>Löschen des Unternehmens %1</translation>
    </message>
    <message>
        <source>New tag: %1</source>
        <translation>Neuer Tag: %1</translation>
    </message>
    <message>
        <source>Changes to tag %1</source>
        <translation>Änderungen am Tag %1</translation>
    </message>
    <message>
        <source>Merging into tag %1</source>
        <translation>Zusammenführen mit Tag %1</translation>
    </message>
    <message>
        <source>Deleting tag %1</source>
        <translation>Löschen des Tags %1</translation>
    </message>
    <message>
        <source>Change of %1</source>
        <translation>Änderung von %1</translation>
    </message>
    <message>
        <source>Participants of %1</source>
        <translation>Beteiligte von %1</translation>
    </message>
    <message>
        <source>Watch %1</source>
        <translation>%1 beobachten</translation>
    </message>
    <message>
        <source>Stop watching %1</source>
        <translation>%1 nicht mehr beobachten</translation>
    </message>
    <message>
        <source>Link of %1</source>
        <translation>Verknüpfung von %1</translation>
    </message>
    <message>
        <source>Link taken from %1</source>
        <translation>Entfernte Verknüpfung von %1</translation>
    </message>
    <message>
        <source>Merge of %1</source>
        <translation>Zusammenführen von %1</translation>
    </message>
    <message>
        <source>New ticket from a message of %1</source>
        <translation>Neues Ticket aus einer Nachricht in %1</translation>
    </message>
    <message>
        <source>Mark %1 as unread</source>
        <translation>%1 als ungelesen markieren</translation>
    </message>
    <message>
        <source>File for %1: %2</source>
        <translation>Datei zu %1: %2</translation>
    </message>
    <message>
        <source>New view: %1</source>
        <translation>Neue Ansicht: %1</translation>
    </message>
    <message>
        <source>Changes to view %1</source>
        <translation>Änderungen an der Ansicht %1</translation>
    </message>
    <message>
        <source>Deleting view %1</source>
        <translation>Löschen der Ansicht %1</translation>
    </message>
    <message>
        <source>New canned text: %1</source>
        <translation>Neuer Textbaustein: %1</translation>
    </message>
    <message>
        <source>Changes to canned text %1</source>
        <translation>Änderungen am Textbaustein %1</translation>
    </message>
    <message>
        <source>Deleting canned text %1</source>
        <translation>Löschen des Textbausteins %1</translation>
    </message>
    <message>
        <source>Your signature</source>
        <translation>Ihre Signatur</translation>
    </message>
    <message>
        <source>Answer to %1 in the chat</source>
        <translation>Antwort an %1 im Chat</translation>
    </message>
    <message>
        <source>Taking the chat with %1</source>
        <translation>Übernehmen des Chats mit %1</translation>
    </message>
    <message>
        <source>Handing on the chat with %1</source>
        <translation>Weitergeben des Chats mit %1</translation>
    </message>
    <message>
        <source>Handing the chat with %1 back to the bot</source>
        <translation>Rückgabe des Chats mit %1 an den Bot</translation>
    </message>
    <message>
        <source>Closing the chat with %1</source>
        <translation>Schließen des Chats mit %1</translation>
    </message>
    <message>
        <source>Ticket of the chat with %1</source>
        <translation>Ticket aus dem Chat mit %1</translation>
    </message>
    <message>
        <source>Link of the chat with %1</source>
        <translation>Verknüpfung des Chats mit %1</translation>
    </message>
    <message>
        <source>New chatbot: %1</source>
        <translation>Neuer Chatbot: %1</translation>
    </message>
    <message>
        <source>Changes to chatbot %1</source>
        <translation>Änderungen am Chatbot %1</translation>
    </message>
    <message>
        <source>New block of a chatbot: %1</source>
        <translation>Neuer Baustein eines Chatbots: %1</translation>
    </message>
    <message>
        <source>Changes to a chatbot&apos;s block: %1</source>
        <translation>Änderungen an einem Baustein eines Chatbots: %1</translation>
    </message>
    <message>
        <source>Deleting a chatbot&apos;s block: %1</source>
        <translation>Löschen eines Bausteins eines Chatbots: %1</translation>
    </message>
    <message>
        <source>Order of the blocks of %1</source>
        <translation>Reihenfolge der Bausteine von %1</translation>
    </message>
</context>
<context>
    <name>Period</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Dieser Monat</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Letzter Monat</translation>
    </message>
    <message>
        <source>Other days</source>
        <translation>Andere Tage</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
</context>
<context>
    <name>PresenceWords</name>
    <message>
        <source>You are typing on another machine</source>
        <translation>Sie schreiben an einem anderen Rechner</translation>
    </message>
    <message>
        <source>You have it open on another machine</source>
        <translation>Sie haben es an einem anderen Rechner offen</translation>
    </message>
    <message>
        <source>%1 is typing</source>
        <translation>%1 schreibt</translation>
    </message>
    <message>
        <source>%1 has it open</source>
        <translation>%1 hat es offen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more here</source>
        <translation>
            <numerusform>%n weitere Person hier</numerusform>
            <numerusform>%n weitere hier</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecordColumns</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Industry</source>
        <translation>Branche</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Kunde seit</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Lead score</source>
        <translation>Lead-Score</translation>
    </message>
    <message>
        <source>Lead status</source>
        <translation>Lead-Status</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
</context>
<context>
    <name>RecordTexts</name>
    <message>
        <source>is none of the known words</source>
        <translation>ist keines der bekannten Wörter</translation>
    </message>
    <message>
        <source>is not a day such as 2024-12-31</source>
        <translation>ist kein Datum wie 2024-12-31</translation>
    </message>
    <message>
        <source>is not a number</source>
        <translation>ist keine Zahl</translation>
    </message>
</context>
<context>
    <name>RelativeTime</name>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message numerus="yes">
        <source>%n min ago</source>
        <translation>
            <numerusform>vor %n Min.</numerusform>
            <numerusform>vor %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n min</source>
        <translation>
            <numerusform>in %n Min.</numerusform>
            <numerusform>in %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h ago</source>
        <translation>
            <numerusform>vor %n Std.</numerusform>
            <numerusform>vor %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n h</source>
        <translation>
            <numerusform>in %n Std.</numerusform>
            <numerusform>in %n Std.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n Min.</numerusform>
            <numerusform>%n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n Std.</numerusform>
            <numerusform>%n Std.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>All open</source>
        <translation>Alle offenen</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Created today</source>
        <translation>Heute erstellt</translation>
    </message>
    <message>
        <source>Resolved today</source>
        <translation>Heute gelöst</translation>
    </message>
    <message>
        <source>not resolved yet</source>
        <translation>noch nicht gelöst</translation>
    </message>
    <message>
        <source>nothing else falls due</source>
        <translation>sonst wird nichts fällig</translation>
    </message>
    <message>
        <source>next in %1</source>
        <translation>nächstes in %1</translation>
    </message>
    <message>
        <source>on customers and others</source>
        <translation>auf Kunden und andere</translation>
    </message>
    <message>
        <source>since midnight</source>
        <translation>seit Mitternacht</translation>
    </message>
    <message>
        <source>and not reopened</source>
        <translation>und nicht wieder geöffnet</translation>
    </message>
    <message>
        <source>nobody waits</source>
        <translation>niemand wartet</translation>
    </message>
    <message>
        <source>longest %1</source>
        <translation>am längsten %1</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>Open · %1</source>
        <translation>Offen · %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>open, no assignee</source>
        <translation>offen, niemandem zugewiesen</translation>
    </message>
</context>
<context>
    <name>TicketColumns</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Anfrage von</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>SLA deadline</source>
        <translation>SLA-Frist</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Lead score</source>
        <translation>Lead-Score</translation>
    </message>
    <message>
        <source>Company health</source>
        <translation>Zustand der Firma</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Best match</source>
        <translation>Beste Treffer</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Waiting on customer</source>
        <translation>Wartet auf Kunden</translation>
    </message>
    <message>
        <source>Waiting on 3rd party</source>
        <translation>Wartet auf Dritte</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Feature request</source>
        <translation>Funktionswunsch</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Billing</source>
        <translation>Abrechnung</translation>
    </message>
    <message>
        <source>Technical</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>sf::client::About</name>
    <message>
        <source>SupportFlow %1</source>
        <translation>SupportFlow %1</translation>
    </message>
    <message>
        <source>Server %1</source>
        <translation>Server %1</translation>
    </message>
    <message>
        <source>A help desk where nobody waits and nothing that was typed is lost.</source>
        <translation>Ein Helpdesk, in dem niemand wartet und nichts Geschriebenes verloren geht.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer. Ohne jede Gewährleistung.</translation>
    </message>
</context>
<context>
    <name>sf::client::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Whose activity</source>
        <translation>Wessen Aktivität</translation>
    </message>
    <message>
        <source>Show only what one person did</source>
        <translation>Nur zeigen, was eine Person getan hat</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>This person has not done anything that is kept.</source>
        <translation>Diese Person hat nichts getan, das festgehalten wird.</translation>
    </message>
    <message>
        <source>What people do appears here at once.</source>
        <translation>Was Leute tun, erscheint hier sofort.</translation>
    </message>
    <message>
        <source>Fetching what happened…</source>
        <translation>Was geschehen ist, wird geholt …</translation>
    </message>
    <message>
        <source>The server is away</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>What happened appears when the connection is back.</source>
        <translation>Was geschehen ist, erscheint, wenn die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>What happened could not be read</source>
        <translation>Was geschehen ist, konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>sf::client::ActivityView</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
</context>
<context>
    <name>sf::client::AgentModel</name>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Replies</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>no longer active</source>
        <translation>nicht mehr aktiv</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Public replies in the period</source>
        <translation>Öffentliche Antworten im Zeitraum</translation>
    </message>
    <message>
        <source>The median of the period; tickets count for whoever they are assigned to now</source>
        <translation>Der Median des Zeitraums; Tickets zählen für den, dem sie jetzt zugewiesen sind</translation>
    </message>
    <message>
        <source>Chats closed in the period</source>
        <translation>Im Zeitraum geschlossene Chats</translation>
    </message>
    <message>
        <source>In the period, and not reopened since</source>
        <translation>Im Zeitraum, und seither nicht wieder geöffnet</translation>
    </message>
    <message>
        <source>Resolved · %1</source>
        <translation>Gelöst · %1</translation>
    </message>
    <message>
        <source>First answered · %1</source>
        <translation>Zuerst beantwortet · %1</translation>
    </message>
    <message>
        <source>What %1 did</source>
        <translation>Was %1 getan hat</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2: median %3, 90th percentile %4, of %n tickets</source>
        <translation>
            <numerusform>%1 · %2: Median %3, 90. Perzentil %4, von %n Ticket</numerusform>
            <numerusform>%1 · %2: Median %3, 90. Perzentil %4, von %n Tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::AgentTable</name>
    <message>
        <source>Agents</source>
        <translation>Bearbeiter</translation>
    </message>
</context>
<context>
    <name>sf::client::Api</name>
    <message>
        <source>The server&apos;s answer could not be understood.</source>
        <translation>Die Antwort des Servers war nicht verständlich.</translation>
    </message>
    <message>
        <source>The connection to the server is broken.</source>
        <translation>Die Verbindung zum Server ist unterbrochen.</translation>
    </message>
    <message>
        <source>Not connected to the server.</source>
        <translation>Keine Verbindung zum Server.</translation>
    </message>
</context>
<context>
    <name>sf::client::App</name>
    <message>
        <source>another SupportFlow already uses the profile %1; start this one with --profile DIR to keep them apart</source>
        <translation>das Profil %1 wird schon von einem anderen SupportFlow benutzt; starten Sie dieses mit --profile ORDNER, um beide zu trennen</translation>
    </message>
    <message>
        <source>%1 is not the address of a server</source>
        <translation>%1 ist keine Serveradresse</translation>
    </message>
    <message>
        <source>Signing in...</source>
        <translation>Anmeldung läuft ...</translation>
    </message>
    <message>
        <source>This is not an address. It looks like host or host:port.</source>
        <translation>Das ist keine Adresse. Eine Adresse hat die Form Rechner oder Rechner:Port.</translation>
    </message>
    <message>
        <source>the certificate of %1 has changed</source>
        <translation>das Zertifikat von %1 hat sich geändert</translation>
    </message>
</context>
<context>
    <name>sf::client::BacklogChart</name>
    <message>
        <source>Backlog</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>open at the end of the first day: %1</source>
        <translation>offen am Ende des ersten Tages: %1</translation>
    </message>
    <message>
        <source>of the last day: %1</source>
        <translation>des letzten Tages: %1</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Alle offenen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>Now: %1 open</source>
        <translation>Jetzt: %1 offen</translation>
    </message>
    <message>
        <source>Open at the end of %1</source>
        <translation>Offen am Ende von: %1</translation>
    </message>
    <message>
        <source>Open at the end of %1: %2</source>
        <translation>Offen am Ende von %1: %2</translation>
    </message>
</context>
<context>
    <name>sf::client::Banner</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>sf::client::BlockCard</name>
    <message>
        <source>Drag it to another place, or press Alt+Up and Alt+Down</source>
        <translation>Ziehen Sie ihn an einen anderen Platz, oder drücken Sie Alt+Auf und Alt+Ab</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Benutzt</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Delete the block</source>
        <translation>Baustein löschen</translation>
    </message>
    <message>
        <source>Title: what it is about</source>
        <translation>Titel: worum es geht</translation>
    </message>
    <message>
        <source>Title of the block</source>
        <translation>Titel des Bausteins</translation>
    </message>
    <message>
        <source>What the bot answers, word for word</source>
        <translation>Was der Bot antwortet, Wort für Wort</translation>
    </message>
    <message>
        <source>Text of the block</source>
        <translation>Text des Bausteins</translation>
    </message>
    <message>
        <source>A block that is not used stays here and answers nobody</source>
        <translation>Ein Baustein, der nicht benutzt wird, bleibt hier und antwortet niemandem</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>wartet auf das Senden</translation>
    </message>
    <message>
        <source>Block %1: %2</source>
        <translation>Baustein %1: %2</translation>
    </message>
    <message>
        <source>It needs a text: that is what the bot answers.</source>
        <translation>Er braucht einen Text: Das ist, was der Bot antwortet.</translation>
    </message>
    <message>
        <source>It needs a title.</source>
        <translation>Er braucht einen Titel.</translation>
    </message>
</context>
<context>
    <name>sf::client::BotDetail</name>
    <message>
        <source>Answers visitors</source>
        <translation>Antwortet Besuchern</translation>
    </message>
    <message>
        <source>New block</source>
        <translation>Neuer Baustein</translation>
    </message>
    <message>
        <source>Name of the chatbot</source>
        <translation>Name des Chatbots</translation>
    </message>
    <message>
        <source>Greets and answers new chats. Chats that it is in go on when it is switched off.</source>
        <translation>Begrüßt und beantwortet neue Chats. Chats, in denen er ist, gehen weiter, wenn er ausgeschaltet wird.</translation>
    </message>
    <message>
        <source>What it knows</source>
        <translation>Was er weiß</translation>
    </message>
    <message>
        <source>It answers with the text of the block that fits best, and never with anything else.</source>
        <translation>Er antwortet mit dem Text des Bausteins, der am besten passt, und nie mit etwas anderem.</translation>
    </message>
    <message>
        <source>Nothing yet, so it answers no question.</source>
        <translation>Noch nichts, also beantwortet er keine Frage.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Visitors get it from then on (Ctrl+S)</source>
        <translation>Besucher bekommen es von da an (Strg+S)</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>wartet auf das Senden</translation>
    </message>
    <message>
        <source>Not saved: visitors still get what was there before.</source>
        <translation>Nicht gespeichert: Besucher bekommen noch, was vorher da war.</translation>
    </message>
    <message>
        <source>The chatbot needs a name.</source>
        <translation>Der Chatbot braucht einen Namen.</translation>
    </message>
    <message>
        <source>Delete the block “%1”? The bot forgets it.</source>
        <translation>Baustein „%1“ löschen? Der Bot vergisst ihn.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>sf::client::BotForm</name>
    <message>
        <source>whenever the visitor asks for a person</source>
        <translation>immer wenn der Besucher nach einem Menschen fragt</translation>
    </message>
    <message>
        <source>Greets with</source>
        <translation>Begrüßt mit</translation>
    </message>
    <message>
        <source>Nothing: the visitor speaks first</source>
        <translation>Nichts: Der Besucher spricht zuerst</translation>
    </message>
    <message>
        <source>Finds nothing</source>
        <translation>Findet nichts</translation>
    </message>
    <message>
        <source>I am sorry, I do not know that…</source>
        <translation>Das weiß ich leider nicht …</translation>
    </message>
    <message>
        <source>Hands over</source>
        <translation>Gibt ab</translation>
    </message>
    <message>
        <source>I hand you over to a colleague…</source>
        <translation>Ich gebe Sie an einen Kollegen weiter …</translation>
    </message>
    <message>
        <source>“I want to talk to a human”, “agent please”…</source>
        <translation>„Ich will mit einem Menschen sprechen“, „Mitarbeiter bitte“ …</translation>
    </message>
    <message>
        <source>To a person</source>
        <translation>An einen Menschen</translation>
    </message>
    <message>
        <source>never, however often it finds nothing</source>
        <translation>nie, so oft er auch nichts findet</translation>
    </message>
    <message>
        <source>After so many misses</source>
        <translation>Nach so vielen Fehlversuchen</translation>
    </message>
    <message>
        <source>after finding nothing </source>
        <translation>nachdem er nichts fand: </translation>
    </message>
    <message>
        <source> times running</source>
        <translation> Mal hintereinander</translation>
    </message>
    <message>
        <source>on these words: refund, cancel my contract</source>
        <translation>bei diesen Wörtern: Erstattung, Vertrag kündigen</translation>
    </message>
    <message>
        <source>Words or phrases, with commas between them. A visitor who says one is handed over.</source>
        <translation>Wörter oder Wendungen, durch Kommas getrennt. Ein Besucher, der eine davon sagt, wird weitergegeben.</translation>
    </message>
    <message>
        <source>Keywords</source>
        <translation>Stichwörter</translation>
    </message>
</context>
<context>
    <name>sf::client::BotTrial</name>
    <message>
        <source>Try it</source>
        <translation>Ausprobieren</translation>
    </message>
    <message>
        <source>Ask what a visitor would ask</source>
        <translation>Fragen Sie, was ein Besucher fragen würde</translation>
    </message>
    <message>
        <source>Question to the bot</source>
        <translation>Frage an den Bot</translation>
    </message>
    <message>
        <source>as the visitor&apos;s first question</source>
        <translation>als erste Frage des Besuchers</translation>
    </message>
    <message numerus="yes">
        <source>after it found nothing %n times</source>
        <translation>
            <numerusform>nachdem er %n Mal nichts fand</numerusform>
            <numerusform>nachdem er %n Mal nichts fand</numerusform>
        </translation>
    </message>
    <message>
        <source>What went before</source>
        <translation>Was vorherging</translation>
    </message>
    <message>
        <source>The bot&apos;s answer</source>
        <translation>Die Antwort des Bots</translation>
    </message>
    <message>
        <source>What the server asks of a block is not known here yet; the usual value is shown.</source>
        <translation>Was der Server von einem Baustein verlangt, ist hier noch nicht bekannt; gezeigt wird der übliche Wert.</translation>
    </message>
    <message>
        <source>This is with what you have not saved yet.</source>
        <translation>Das ist mit dem, was Sie noch nicht gespeichert haben.</translation>
    </message>
    <message>
        <source>The bot is switched off: new chats go to people at once.</source>
        <translation>Der Bot ist ausgeschaltet: Neue Chats gehen gleich an Menschen.</translation>
    </message>
    <message>
        <source>The bot says nothing until it is asked.</source>
        <translation>Der Bot sagt nichts, bis er gefragt wird.</translation>
    </message>
    <message>
        <source>Hands over to a person: %1</source>
        <translation>Gibt an einen Menschen ab: %1</translation>
    </message>
    <message>
        <source>From the block “%1”</source>
        <translation>Aus dem Baustein „%1“</translation>
    </message>
    <message>
        <source>Found nothing: no block fits well enough</source>
        <translation>Nichts gefunden: Kein Baustein passt gut genug</translation>
    </message>
    <message>
        <source>No word of the question says anything.</source>
        <translation>Kein Wort der Frage sagt etwas aus.</translation>
    </message>
    <message>
        <source>Words that count: %1</source>
        <translation>Wörter, die zählen: %1</translation>
    </message>
    <message>
        <source>How well each block fits; it takes %1 %</source>
        <translation>Wie gut jeder Baustein passt; nötig sind %1 %</translation>
    </message>
</context>
<context>
    <name>sf::client::BulkBar</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Macro</source>
        <translation>Makro</translation>
    </message>
    <message>
        <source>Several tickets</source>
        <translation>Mehrere Tickets</translation>
    </message>
    <message>
        <source>Reply…</source>
        <translation>Antworten …</translation>
    </message>
    <message>
        <source>Select only one again (Esc)</source>
        <translation>Wieder nur eines auswählen (Esc)</translation>
    </message>
    <message>
        <source>1 ticket</source>
        <translation>1 Ticket</translation>
    </message>
    <message>
        <source>%1 tickets</source>
        <translation>%1 Tickets</translation>
    </message>
    <message>
        <source>all tickets that match, more than %1</source>
        <translation>alle passenden Tickets (mehr als %1)</translation>
    </message>
    <message>
        <source>all %1 tickets that match</source>
        <translation>alle %1 passenden Tickets</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Ausgewählt: %1</translation>
    </message>
    <message>
        <source>%1 selected</source>
        <translation>%1 ausgewählt</translation>
    </message>
    <message>
        <source>Select all that match, more than %1</source>
        <translation>Alle passenden auswählen (mehr als %1)</translation>
    </message>
    <message>
        <source>Select all %1 that match</source>
        <translation>Alle %1 passenden auswählen</translation>
    </message>
    <message>
        <source>Many tickets are changed by the server, which is away.</source>
        <translation>Mehrere Tickets auf einmal ändert der Server, und der ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>One job at a time: another one is running.</source>
        <translation>Immer nur ein Vorgang auf einmal: Es läuft noch ein anderer.</translation>
    </message>
    <message>
        <source>Some of these rows were not fetched; choose all that match.</source>
        <translation>Einige dieser Zeilen sind noch nicht geladen; wählen Sie alle passenden aus.</translation>
    </message>
    <message>
        <source>%1 · needs the connection</source>
        <translation>%1 · braucht die Verbindung</translation>
    </message>
</context>
<context>
    <name>sf::client::BulkJobList</name>
    <message>
        <source>%1 of %2 looked at</source>
        <translation>%1 von %2 angesehen</translation>
    </message>
    <message>
        <source>cancelled in the middle</source>
        <translation>mittendrin abgebrochen</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>taken back since</source>
        <translation>seither zurückgenommen</translation>
    </message>
    <message>
        <source>what was sent cannot be taken back</source>
        <translation>was gesendet wurde, lässt sich nicht zurücknehmen</translation>
    </message>
    <message>
        <source>Asking the server…</source>
        <translation>Der Server wird gefragt …</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>What you do to several tickets at once is listed here.</source>
        <translation>Was Sie mit mehreren Tickets auf einmal tun, steht hier.</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Die Liste konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>sf::client::BulkJobs</name>
    <message>
        <source>1 ticket %1</source>
        <translation>1 Ticket: %1</translation>
    </message>
    <message>
        <source>%1 tickets %2</source>
        <translation>%1 Tickets: %2</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>given a note</source>
        <translation>mit Notiz versehen</translation>
    </message>
    <message>
        <source>replied to</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>set to %1</source>
        <translation>auf „%1“ gesetzt</translation>
    </message>
    <message>
        <source>assigned to me</source>
        <translation>mir zugewiesen</translation>
    </message>
    <message>
        <source>assigned to %1</source>
        <translation>%1 zugewiesen</translation>
    </message>
    <message>
        <source>assigned to nobody</source>
        <translation>niemandem zugewiesen</translation>
    </message>
    <message>
        <source>given priority %1</source>
        <translation>auf Priorität „%1“ gesetzt</translation>
    </message>
    <message>
        <source>tagged %1</source>
        <translation>getaggt mit %1</translation>
    </message>
    <message>
        <source>untagged %1</source>
        <translation>nicht mehr getaggt mit %1</translation>
    </message>
    <message>
        <source>moved to %1</source>
        <translation>in Kategorie „%1“ verschoben</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
</context>
<context>
    <name>sf::client::BulkMenus</name>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>There is no macro that changes tickets</source>
        <translation>Es gibt kein Makro, das Tickets ändert</translation>
    </message>
</context>
<context>
    <name>sf::client::BulkProgress</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Wird gestartet …</translation>
    </message>
    <message>
        <source>%1 of %2 tickets: %3</source>
        <translation>%1 von %2 Tickets: %3</translation>
    </message>
    <message>
        <source>, then cancelled</source>
        <translation>, dann abgebrochen</translation>
    </message>
    <message>
        <source>, then stopped: your role no longer allows it</source>
        <translation>, dann angehalten: Ihre Rolle erlaubt es nicht mehr</translation>
    </message>
    <message>
        <source>, %1 refused</source>
        <translation>, %1 abgelehnt</translation>
    </message>
    <message>
        <source>No. %1: %2</source>
        <translation>Nr. %1: %2</translation>
    </message>
    <message>
        <source>, but changed since and kept: %1</source>
        <translation>, aber seither geändert und behalten: %1</translation>
    </message>
</context>
<context>
    <name>sf::client::BulkReplyForm</name>
    <message>
        <source>Your message</source>
        <translation>Ihre Nachricht</translation>
    </message>
    <message>
        <source>Dear {{requester_name}}, …</source>
        <translation>Guten Tag {{requester_name}}, …</translation>
    </message>
    <message>
        <source>To customers</source>
        <translation>An Kunden</translation>
    </message>
    <message>
        <source>As an internal note</source>
        <translation>Als interne Notiz</translation>
    </message>
    <message>
        <source>Who reads it</source>
        <translation>Wer es liest</translation>
    </message>
    <message>
        <source>Keep the status</source>
        <translation>Status beibehalten</translation>
    </message>
    <message>
        <source>Then %1</source>
        <translation>Danach „%1“</translation>
    </message>
    <message>
        <source>Status afterwards</source>
        <translation>Status danach</translation>
    </message>
    <message>
        <source>Add the note to %1</source>
        <translation>Notiz an %1 anfügen</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Auf %1 antworten</translation>
    </message>
    <message>
        <source>Nothing is known as %1.</source>
        <translation>Nicht bekannt: %1.</translation>
    </message>
    <message>
        <source>Followed by your signature: %1</source>
        <translation>Darunter steht Ihre Signatur: %1</translation>
    </message>
    <message>
        <source>What was sent cannot be taken back.</source>
        <translation>Was gesendet wurde, lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Many tickets are answered by the server, which is away. Your text stays here.</source>
        <translation>Viele Tickets beantwortet der Server, und der ist nicht da. Ihr Text bleibt hier.</translation>
    </message>
</context>
<context>
    <name>sf::client::ChatComposer</name>
    <message>
        <source>Return sends, Shift+Return begins a new line</source>
        <translation>Eingabe sendet, Umschalt+Eingabe beginnt eine neue Zeile</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Ihre Nachricht</translation>
    </message>
    <message>
        <source>%1 (Return)</source>
        <translation>%1 (Eingabe)</translation>
    </message>
    <message>
        <source>Draft not saved</source>
        <translation>Entwurf nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>sf::client::ChatDelegate</name>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
</context>
<context>
    <name>sf::client::ChatHead</name>
    <message>
        <source>Open the contact</source>
        <translation>Kontakt öffnen</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Make ticket…</source>
        <translation>Ticket anlegen …</translation>
    </message>
    <message>
        <source>Link a ticket…</source>
        <translation>Ticket verknüpfen …</translation>
    </message>
    <message>
        <source>No address known</source>
        <translation>Keine Adresse bekannt</translation>
    </message>
    <message>
        <source>Only while the server is there</source>
        <translation>Nur solange der Server da ist</translation>
    </message>
    <message>
        <source>Another ticket…</source>
        <translation>Weiteres Ticket …</translation>
    </message>
    <message>
        <source>Waiting for %1</source>
        <translation>Wartet seit %1</translation>
    </message>
    <message>
        <source>Closed %1</source>
        <translation>Geschlossen %1</translation>
    </message>
    <message>
        <source>Escalated</source>
        <translation>Eskaliert</translation>
    </message>
    <message>
        <source>Escalated: %1</source>
        <translation>Eskaliert: %1</translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Take the link to %1 away</source>
        <translation>Verknüpfung mit %1 entfernen</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Übergeben</translation>
    </message>
</context>
<context>
    <name>sf::client::ChatLinks</name>
    <message>
        <source>Link a chat</source>
        <translation>Chat verknüpfen</translation>
    </message>
    <message>
        <source>The ticket was made of this chat</source>
        <translation>Das Ticket entstand aus diesem Chat</translation>
    </message>
    <message>
        <source>Linked chat</source>
        <translation>Verknüpfter Chat</translation>
    </message>
    <message>
        <source>origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Take the link to the chat with %1 away</source>
        <translation>Verknüpfung mit dem Chat mit %1 lösen</translation>
    </message>
</context>
<context>
    <name>sf::client::ChatListPane</name>
    <message>
        <source>Colleagues</source>
        <translation>Kollegen</translation>
    </message>
    <message>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Support Chats</source>
        <translation>Support-Chats</translation>
    </message>
    <message>
        <source>Search these chats   /</source>
        <translation>Diese Chats durchsuchen   /</translation>
    </message>
    <message>
        <source>Search these chats</source>
        <translation>Diese Chats durchsuchen</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>No such chat</source>
        <translation>Kein solcher Chat</translation>
    </message>
    <message>
        <source>Other chats are there; the filter hides them.</source>
        <translation>Es gibt andere Chats; der Filter blendet sie aus.</translation>
    </message>
    <message>
        <source>The chats could not be read</source>
        <translation>Die Chats konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The server is away</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Nobody chats at the moment</source>
        <translation>Niemand chattet gerade</translation>
    </message>
    <message>
        <source>As soon as a visitor writes, the chat appears here.</source>
        <translation>Sobald ein Besucher schreibt, erscheint der Chat hier.</translation>
    </message>
    <message>
        <source>Looking who is there…</source>
        <translation>Wer da ist, wird geholt …</translation>
    </message>
    <message>
        <source>Offline: as it was %1.</source>
        <translation>Offline: Stand %1.</translation>
    </message>
    <message>
        <source>This may be old: %1</source>
        <translation>Das kann veraltet sein: %1</translation>
    </message>
    <message>
        <source>The chats appear when the connection is back.</source>
        <translation>Die Chats erscheinen, wenn die Verbindung wieder da ist.</translation>
    </message>
</context>
<context>
    <name>sf::client::ChatModel</name>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>With colleagues</source>
        <translation>Bei Kollegen</translation>
    </message>
    <message>
        <source>With the bot</source>
        <translation>Beim Bot</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>Kürzlich geschlossen</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n ungelesen</numerusform>
            <numerusform>%n ungelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::ChatNotices</name>
    <message>
        <source>%1 waits for somebody</source>
        <translation>%1 wartet auf jemanden</translation>
    </message>
    <message>
        <source>The chat with %1 is yours now</source>
        <translation>Der Chat mit %1 ist jetzt Ihrer</translation>
    </message>
    <message>
        <source>%1 wrote in the chat</source>
        <translation>%1 hat im Chat geschrieben</translation>
    </message>
    <message>
        <source>Show the chat</source>
        <translation>Chat zeigen</translation>
    </message>
</context>
<context>
    <name>sf::client::ChatStore</name>
    <message>
        <source>a visitor</source>
        <translation>ein Besucher</translation>
    </message>
</context>
<context>
    <name>sf::client::ChatView</name>
    <message>
        <source>Number or words</source>
        <translation>Nummer oder Suchwörter</translation>
    </message>
    <message>
        <source>This chat was closed.</source>
        <translation>Dieser Chat wurde geschlossen.</translation>
    </message>
    <message>
        <source>%1 has this chat.</source>
        <translation>%1 hat diesen Chat.</translation>
    </message>
    <message>
        <source>Offline: this chat can be taken when the server is back.</source>
        <translation>Offline: Dieser Chat kann übernommen werden, wenn der Server wieder da ist.</translation>
    </message>
    <message>
        <source>Answer %1</source>
        <translation>%1 antworten</translation>
    </message>
    <message>
        <source>Take and answer %1</source>
        <translation>Übernehmen und %1 antworten</translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1 schreibt …</translation>
    </message>
    <message>
        <source>%1 reads along</source>
        <translation>%1 liest mit</translation>
    </message>
    <message>
        <source>Offline: what you write is sent when the server is back.</source>
        <translation>Offline: Was Sie schreiben, wird gesendet, wenn der Server wieder da ist.</translation>
    </message>
    <message>
        <source>No chat chosen</source>
        <translation>Kein Chat gewählt</translation>
    </message>
    <message>
        <source>There is no such chat</source>
        <translation>Diesen Chat gibt es nicht</translation>
    </message>
    <message>
        <source>The server is away</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>This chat was not opened here before.</source>
        <translation>Dieser Chat wurde hier noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The chat could not be read</source>
        <translation>Der Chat konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Opening the chat…</source>
        <translation>Der Chat wird geöffnet …</translation>
    </message>
    <message>
        <source>%1 (away)</source>
        <translation>%1 (abwesend)</translation>
    </message>
    <message>
        <source>%1   %2 of %3</source>
        <translation>%1   %2 von %3</translation>
    </message>
    <message>
        <source>Back to those who wait</source>
        <translation>Zurück zu den Wartenden</translation>
    </message>
    <message>
        <source>Back to the bot</source>
        <translation>Zurück zum Bot</translation>
    </message>
    <message>
        <source>The visitor’s first words</source>
        <translation>Die ersten Worte des Besuchers</translation>
    </message>
    <message>
        <source>The ticket is made when the server is back.</source>
        <translation>Das Ticket wird angelegt, wenn der Server wieder da ist.</translation>
    </message>
    <message>
        <source>%1 was made. It is yours.</source>
        <translation>%1 wurde angelegt. Es ist Ihres.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Link the chat with %1 to:</source>
        <translation>Den Chat mit %1 verknüpfen mit:</translation>
    </message>
    <message>
        <source>Put the words back</source>
        <translation>Die Worte zurückholen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Choose one at the left.</source>
        <translation>Wählen Sie links einen.</translation>
    </message>
    <message>
        <source>Take the one that waits longest</source>
        <translation>Den übernehmen, der am längsten wartet</translation>
    </message>
</context>
<context>
    <name>sf::client::ChatbotsPage</name>
    <message>
        <source>New chatbot</source>
        <translation>Neuer Chatbot</translation>
    </message>
    <message>
        <source>Chatbots</source>
        <translation>Chatbots</translation>
    </message>
    <message>
        <source>Its name, then Return</source>
        <translation>Sein Name, dann Eingabe</translation>
    </message>
    <message>
        <source>Name of the new chatbot</source>
        <translation>Name des neuen Chatbots</translation>
    </message>
    <message>
        <source>answers visitors</source>
        <translation>antwortet Besuchern</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message numerus="yes">
        <source>%n blocks</source>
        <translation>
            <numerusform>%n Baustein</numerusform>
            <numerusform>%n Bausteine</numerusform>
        </translation>
    </message>
    <message>
        <source>No chatbot yet</source>
        <translation>Noch kein Chatbot</translation>
    </message>
    <message>
        <source>A chatbot greets visitors and answers from texts that you write. It never invents anything, and hands over to a person when it does not know.</source>
        <translation>Ein Chatbot begrüßt Besucher und antwortet aus Texten, die Sie schreiben. Er erfindet nie etwas und gibt an einen Menschen ab, wenn er nicht weiterweiß.</translation>
    </message>
    <message>
        <source>The chatbots could not be read</source>
        <translation>Die Chatbots konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The server is away</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The chatbots appear when the connection is back.</source>
        <translation>Die Chatbots erscheinen, wenn die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>Reading the chatbots…</source>
        <translation>Die Chatbots werden gelesen …</translation>
    </message>
</context>
<context>
    <name>sf::client::ClashLine</name>
    <message>
        <source>Keep mine</source>
        <translation>Meins behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Anderes übernehmen</translation>
    </message>
</context>
<context>
    <name>sf::client::ColumnMenu</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>sf::client::CompaniesPage</name>
    <message>
        <source>Companies</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Neues Unternehmen</translation>
    </message>
    <message>
        <source>Search name, industry or website</source>
        <translation>Name, Branche oder Website suchen</translation>
    </message>
    <message>
        <source>No companies yet</source>
        <translation>Noch keine Unternehmen</translation>
    </message>
    <message>
        <source>Make one, and give it to its contacts.</source>
        <translation>Legen Sie eines an und ordnen Sie ihm seine Kontakte zu.</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Export companies</source>
        <translation>Unternehmen exportieren</translation>
    </message>
    <message>
        <source>Import companies</source>
        <translation>Unternehmen importieren</translation>
    </message>
</context>
<context>
    <name>sf::client::CompanyDetail</name>
    <message>
        <source>No company is chosen</source>
        <translation>Kein Unternehmen ausgewählt</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Create company</source>
        <translation>Unternehmen anlegen</translation>
    </message>
    <message>
        <source>such as 50-100</source>
        <translation>z. B. 50-100</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>The company cannot be shown</source>
        <translation>Das Unternehmen kann nicht angezeigt werden</translation>
    </message>
    <message>
        <source>Contacts (%1)</source>
        <translation>Kontakte (%1)</translation>
    </message>
    <message>
        <source>A company needs a name.</source>
        <translation>Ein Unternehmen braucht einen Namen.</translation>
    </message>
    <message>
        <source>Delete %1? Its contacts stay, without a company.</source>
        <translation>%1 löschen? Die Kontakte bleiben ohne Unternehmen erhalten.</translation>
    </message>
</context>
<context>
    <name>sf::client::CompanyLogo</name>
    <message>
        <source>Logo of %1</source>
        <translation>Logo von %1</translation>
    </message>
    <message>
        <source>A logo can be given as soon as the company is made.</source>
        <translation>Ein Logo kann gegeben werden, sobald die Firma angelegt ist.</translation>
    </message>
    <message>
        <source>Logo: choose, drop or paste a picture</source>
        <translation>Logo: Bild wählen, ablegen oder einfügen</translation>
    </message>
    <message>
        <source>The logo is on its way to the server.</source>
        <translation>Das Logo ist auf dem Weg zum Server.</translation>
    </message>
    <message>
        <source>The logo goes to the server when the connection is back.</source>
        <translation>Das Logo geht zum Server, wenn die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Bild wählen …</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Stop sending it</source>
        <translation>Senden abbrechen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Choose a logo</source>
        <translation>Logo wählen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.gif)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.gif)</translation>
    </message>
    <message>
        <source>“%1” is no picture that can be shown here; PNG, JPEG and GIF are.</source>
        <translation>„%1“ ist kein Bild, das hier gezeigt werden kann; PNG, JPEG und GIF sind es.</translation>
    </message>
</context>
<context>
    <name>sf::client::Composer</name>
    <message>
        <source>Reply and wait</source>
        <translation>Antworten und warten</translation>
    </message>
    <message>
        <source>Ctrl+Return sends</source>
        <translation>Strg+Eingabe sendet</translation>
    </message>
    <message>
        <source>Send the reply and wait for the customer (Ctrl+Shift+Return)</source>
        <translation>Antwort senden und auf den Kunden warten (Strg+Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Your message</source>
        <translation>Ihre Nachricht</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Customer’s answer</source>
        <translation>Antwort des Kunden</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Entwurf gespeichert</translation>
    </message>
    <message>
        <source>Draft not saved</source>
        <translation>Entwurf nicht gespeichert</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Add internal note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Record %1’s answer</source>
        <translation>Antwort von %1 eintragen</translation>
    </message>
    <message>
        <source>What %1 said on the phone or wrote by mail</source>
        <translation>Was %1 am Telefon gesagt oder per E-Mail geschrieben hat</translation>
    </message>
    <message>
        <source>Reply to %1</source>
        <translation>Antwort an %1</translation>
    </message>
    <message>
        <source>Write to %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>%1 (Ctrl+Return)</source>
        <translation>%1 (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Attach files. They can be dropped or pasted, too.</source>
        <translation>Dateien anhängen. Sie lassen sich auch hierher ziehen oder einfügen.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Your signature, from the Preferences; customers read it under this reply</source>
        <translation>Ihre Signatur aus den Einstellungen; Kunden lesen sie unter dieser Antwort</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1, draft saved</source>
        <translation>%1, Entwurf gespeichert</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>A note for colleagues. Customers never see it. @ names somebody.</source>
        <translation>Eine Notiz für Kollegen. Kunden sehen sie nie. @ nennt jemanden.</translation>
    </message>
    <message>
        <source>Answer %1 in the chat</source>
        <translation>%1 im Chat antworten</translation>
    </message>
    <message>
        <source>%1 (Return)</source>
        <translation>%1 (Eingabe)</translation>
    </message>
    <message>
        <source>Return sends</source>
        <translation>Eingabe sendet</translation>
    </message>
</context>
<context>
    <name>sf::client::Connection</name>
    <message>
        <source>The server does not answer.</source>
        <translation>Der Server antwortet nicht.</translation>
    </message>
    <message>
        <source>The server closed the connection.</source>
        <translation>Der Server hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>This server is not known yet.</source>
        <translation>Dieser Server ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>The server shows another certificate than before.</source>
        <translation>Der Server zeigt ein anderes Zertifikat als zuvor.</translation>
    </message>
    <message>
        <source>The server sent something that is not the SupportFlow protocol.</source>
        <translation>Der Server hat etwas gesendet, das nicht zum SupportFlow-Protokoll gehört.</translation>
    </message>
    <message>
        <source>The server has not answered for a while.</source>
        <translation>Der Server hat eine Weile nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>sf::client::ConnectionLine</name>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
    <message>
        <source>%1. Click to see the changes that wait.</source>
        <translation>%1. Klicken Sie, um die wartenden Änderungen zu sehen.</translation>
    </message>
</context>
<context>
    <name>sf::client::ContactDetail</name>
    <message>
        <source>No contact is chosen</source>
        <translation>Kein Kontakt ausgewählt</translation>
    </message>
    <message>
        <source>Merge with another contact…</source>
        <translation>Mit anderem Kontakt zusammenführen …</translation>
    </message>
    <message>
        <source>Lead score</source>
        <translation>Lead-Score</translation>
    </message>
    <message>
        <source>Create contact</source>
        <translation>Kontakt anlegen</translation>
    </message>
    <message>
        <source>Find a company</source>
        <translation>Unternehmen suchen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>The contact cannot be shown</source>
        <translation>Der Kontakt kann nicht angezeigt werden</translation>
    </message>
    <message>
        <source>A contact needs a name.</source>
        <translation>Ein Kontakt braucht einen Namen.</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
</context>
<context>
    <name>sf::client::ContactMergeForm</name>
    <message>
        <source>Find the other contact</source>
        <translation>Den anderen Kontakt suchen</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Which contact is the same as %1? It becomes a part of this one: its tickets, chats and tags follow.</source>
        <translation>Welcher Kontakt ist derselbe wie %1? Er geht in diesem auf: Seine Tickets, Chats und Tags folgen ihm.</translation>
    </message>
    <message>
        <source>That is %1 itself. Choose another one.</source>
        <translation>Das ist %1 selbst. Wählen Sie einen anderen Kontakt.</translation>
    </message>
    <message>
        <source>%1 becomes a part of %2. Choose what is kept where they differ.</source>
        <translation>%1 geht in %2 auf. Wählen Sie, was bei Unterschieden behalten wird.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Mail from the other address still finds this contact.</source>
        <translation>Post von der anderen Adresse findet diesen Kontakt weiterhin.</translation>
    </message>
    <message numerus="yes">
        <source>More than %n tickets of %1 follow.</source>
        <translation>
            <numerusform>Mehr als %n Ticket von %1 kommt mit.</numerusform>
            <numerusform>Mehr als %n Tickets von %1 kommen mit.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tickets of %1 follow.</source>
        <translation>
            <numerusform>%n Ticket von %1 kommt mit.</numerusform>
            <numerusform>%n Tickets von %1 kommen mit.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::ContactsPage</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Search name, address, phone or company</source>
        <translation>Name, Adresse, Telefon oder Unternehmen suchen</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>People who ask for help appear here by themselves.</source>
        <translation>Wer um Hilfe bittet, erscheint hier von selbst.</translation>
    </message>
    <message>
        <source>Lead status</source>
        <translation>Lead-Status</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Lead score</source>
        <translation>Lead-Score</translation>
    </message>
    <message>
        <source>Export contacts</source>
        <translation>Kontakte exportieren</translation>
    </message>
    <message>
        <source>Merge contacts</source>
        <translation>Kontakte zusammenführen</translation>
    </message>
    <message>
        <source>Import contacts</source>
        <translation>Kontakte importieren</translation>
    </message>
    <message>
        <source>Find a company</source>
        <translation>Unternehmen suchen</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
</context>
<context>
    <name>sf::client::Conversation</name>
    <message>
        <source>Show earlier messages</source>
        <translation>Frühere Nachrichten anzeigen</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Verlauf</translation>
    </message>
    <message numerus="yes">
        <source>%n new below</source>
        <translation>
            <numerusform>%n neue darunter</numerusform>
            <numerusform>%n neue darunter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sf::client::CsvImport</name>
    <message>
        <source>Company (by name)</source>
        <translation>Unternehmen (nach Name)</translation>
    </message>
    <message>
        <source>Tags (separated by ;)</source>
        <translation>Tags (durch ; getrennt)</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importieren</translation>
    </message>
    <message>
        <source>Save the refused rows…</source>
        <translation>Abgelehnte Zeilen speichern …</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Save the refused rows</source>
        <translation>Abgelehnte Zeilen speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 holds no rows below its first line.</source>
        <translation>%1 enthält unter der ersten Zeile keine weiteren Zeilen.</translation>
    </message>
    <message numerus="yes">
        <source>%n rows. Say what each column is, then check.</source>
        <translation>
            <numerusform>%n Zeile. Ordnen Sie die Spalten zu und prüfen Sie dann.</numerusform>
            <numerusform>%n Zeilen. Ordnen Sie die Spalten zu und prüfen Sie dann.</numerusform>
        </translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>auslassen</translation>
    </message>
    <message>
        <source>It stopped: %1 Rows that were imported: %2. Check again to go on; nothing is doubled.</source>
        <translation>Der Import wurde unterbrochen: %1 Importierte Zeilen: %2. Prüfen Sie erneut, um fortzufahren; nichts wird doppelt angelegt.</translation>
    </message>
    <message numerus="yes">
        <source>Imported %n rows; refused %1.</source>
        <translation>
            <numerusform>%n Zeile importiert; abgelehnt: %1.</numerusform>
            <numerusform>%n Zeilen importiert; abgelehnt: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>New: %1. Changed: %2. As they are: %3. Refused: %4.</source>
        <translation>Neu: %1. Geändert: %2. Unverändert: %3. Abgelehnt: %4.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n rows</source>
        <translation>
            <numerusform>%n Zeile importieren</numerusform>
            <numerusform>%n Zeilen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 ends within quotes that begin in line %2. Mend the file first: a part of it would be taken for one single field.</source>
        <translation>%1 endet innerhalb von Anführungszeichen, die in Zeile %2 beginnen. Berichtigen Sie zuerst die Datei: Ein Teil davon würde als ein einziges Feld gelesen.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 rows. Cut it into several files.</source>
        <translation>%1 enthält mehr als %2 Zeilen. Teilen Sie die Datei auf.</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Andere Datei …</translation>
    </message>
    <message>
        <source>An empty cell changes nothing: what the record has in that field stays.</source>
        <translation>Eine leere Zelle ändert nichts: Was in diesem Feld steht, bleibt.</translation>
    </message>
    <message>
        <source>%1 is the same as in line %2</source>
        <translation>%1 ist dasselbe wie in Zeile %2</translation>
    </message>
</context>
<context>
    <name>sf::client::CsvImportStart</name>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Save an empty file with all columns…</source>
        <translation>Leere Datei mit allen Spalten speichern …</translation>
    </message>
    <message>
        <source>Drop a comma-separated file here</source>
        <translation>Legen Sie hier eine kommagetrennte Datei ab</translation>
    </message>
    <message>
        <source>In UTF-8; its first line names the columns. Nothing is changed before you have seen what would happen.</source>
        <translation>In UTF-8; die erste Zeile nennt die Spalten. Nichts wird geändert, bevor Sie gesehen haben, was geschehen würde.</translation>
    </message>
    <message>
        <source>Columns that are understood: %1</source>
        <translation>Spalten, die verstanden werden: %1</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Datei importieren</translation>
    </message>
    <message>
        <source>CSV (*.csv);;All files (*)</source>
        <translation>CSV (*.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save an empty file</source>
        <translation>Leere Datei speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>sf::client::CustomFieldsForm</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Needed for: %1</source>
        <translation>Nötig für: %1</translation>
    </message>
    <message>
        <source>Needed for “%1”</source>
        <translation>Nötig für „%1“</translation>
    </message>
    <message>
        <source>“%1” is no number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
</context>
<context>
    <name>sf::client::Dashboard</name>
    <message>
        <source>&amp;Dashboard</source>
        <translation>&amp;Dashboard</translation>
    </message>
    <message>
        <source>Open dashboard</source>
        <translation>Dashboard öffnen</translation>
    </message>
    <message>
        <source>Full screen, for a wall</source>
        <translation>Vollbild, für eine Wand</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <source>Save the figures as CSV…</source>
        <translation>Zahlen als CSV speichern …</translation>
    </message>
    <message>
        <source>Print the dashboard…</source>
        <translation>Dashboard drucken …</translation>
    </message>
    <message>
        <source>Count again</source>
        <translation>Neu zählen</translation>
    </message>
</context>
<context>
    <name>sf::client::DashboardBody</name>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Created today</source>
        <translation>Heute erstellt</translation>
    </message>
    <message>
        <source>Resolved today</source>
        <translation>Heute gelöst</translation>
    </message>
    <message>
        <source>Chats waiting</source>
        <translation>Wartende Chats</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Nach Status</translation>
    </message>
    <message>
        <source>Open by priority</source>
        <translation>Offen nach Priorität</translation>
    </message>
    <message>
        <source>Open by category</source>
        <translation>Offen nach Kategorie</translation>
    </message>
    <message>
        <source>Agents</source>
        <translation>Bearbeiter</translation>
    </message>
    <message>
        <source>Click a number to see what it counts</source>
        <translation>Klicken Sie auf eine Zahl, um zu sehen, was sie zählt</translation>
    </message>
    <message>
        <source>Happening now</source>
        <translation>Was gerade geschieht</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
</context>
<context>
    <name>sf::client::DashboardWindow</name>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>Wand</translation>
    </message>
    <message>
        <source>Dashboard - SupportFlow</source>
        <translation>Dashboard - SupportFlow</translation>
    </message>
    <message>
        <source>How current this is</source>
        <translation>Wie aktuell das ist</translation>
    </message>
    <message>
        <source>As PDF, as CSV, or on paper</source>
        <translation>Als PDF, als CSV oder auf Papier</translation>
    </message>
    <message>
        <source>counting…</source>
        <translation>wird gezählt …</translation>
    </message>
    <message>
        <source>counting for the first time…</source>
        <translation>wird zum ersten Mal gezählt …</translation>
    </message>
    <message>
        <source>live, last change seen %1</source>
        <translation>live, letzte Änderung gesehen %1</translation>
    </message>
    <message>
        <source>offline, figures of %1</source>
        <translation>offline, Zahlen von %1</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>not current, figures of %1</source>
        <translation>nicht aktuell, Zahlen von %1</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The server is away</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The figures appear when the connection is back.</source>
        <translation>Die Zahlen erscheinen, wenn die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Jetzt verbinden</translation>
    </message>
    <message>
        <source>The figures could not be read</source>
        <translation>Die Zahlen konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Save the figures as CSV</source>
        <translation>Zahlen als CSV speichern</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Save the dashboard as PDF</source>
        <translation>Dashboard als PDF speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>Nach %1 geschrieben.</translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
    <message>
        <source>The server is away. These are the figures of %1.</source>
        <translation>Der Server ist nicht da. Das sind die Zahlen von %1.</translation>
    </message>
    <message>
        <source>These are the figures of %1. %2</source>
        <translation>Das sind die Zahlen von %1. %2</translation>
    </message>
    <message>
        <source>unavailable</source>
        <translation>nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>sf::client::DayField</name>
    <message>
        <source>Choose a day</source>
        <translation>Tag wählen</translation>
    </message>
    <message>
        <source>No day</source>
        <translation>Kein Tag</translation>
    </message>
    <message>
        <source>“%1” is not a day such as %2, so it was not taken.</source>
        <translation>„%1“ ist kein Tag wie %2 und wurde nicht übernommen.</translation>
    </message>
</context>
<context>
    <name>sf::client::DayPlot</name>
    <message>
        <source>ddd d MMM</source>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>ddd d</source>
        <translation>ddd d.</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
</context>
<context>
    <name>sf::client::DayRangeForm</name>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>The last day is before the first one</source>
        <translation>Der letzte Tag liegt vor dem ersten</translation>
    </message>
</context>
<context>
    <name>sf::client::Desk</name>
    <message>
        <source>&amp;SupportFlow</source>
        <translation>&amp;SupportFlow</translation>
    </message>
    <message>
        <source>Command palette...</source>
        <translation>Befehle suchen ...</translation>
    </message>
    <message>
        <source>Waiting changes</source>
        <translation>Wartende Änderungen</translation>
    </message>
    <message>
        <source>Preferences...</source>
        <translation>Einstellungen ...</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About SupportFlow</source>
        <translation>Über SupportFlow</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Support Tickets</source>
        <translation>Support-Tickets</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source> - %n changes waiting</source>
        <translation>
            <numerusform> – %n Änderung wartet</numerusform>
            <numerusform> – %n Änderungen warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Online - %n changes need you</source>
        <translation>
            <numerusform>Online – %n Änderung braucht Sie</numerusform>
            <numerusform>Online – %n Änderungen brauchen Sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Connect now</source>
        <translation>Jetzt verbinden</translation>
    </message>
    <message>
        <source>%1 What you do stays in this window and is not sent before it can be written. Leave the window open.</source>
        <translation>%1 Was Sie tun, bleibt in diesem Fenster und wird erst gesendet, wenn es geschrieben werden kann. Lassen Sie das Fenster offen.</translation>
    </message>
    <message>
        <source>Show ticket</source>
        <translation>Ticket anzeigen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>Canned texts and macros...</source>
        <translation>Textbausteine und Makros ...</translation>
    </message>
    <message>
        <source>Canned texts and macros</source>
        <translation>Textbausteine und Makros</translation>
    </message>
    <message>
        <source>Change the shortcuts…</source>
        <translation>Tastenkürzel ändern …</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>I am away</source>
        <translation>Ich bin abwesend</translation>
    </message>
    <message>
        <source>&amp;Tickets</source>
        <translation>&amp;Tickets</translation>
    </message>
    <message>
        <source>Rename, share or delete the view…</source>
        <translation>Ansicht umbenennen, teilen oder löschen …</translation>
    </message>
    <message>
        <source>Update the view with what is shown</source>
        <translation>Ansicht auf das Gezeigte bringen</translation>
    </message>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>The server is away. What you change is kept here and sent when it is back.</source>
        <translation>Der Server ist nicht erreichbar. Was Sie ändern, bleibt hier und wird gesendet, wenn er wieder da ist.</translation>
    </message>
    <message>
        <source>Bulk changes…</source>
        <translation>Sammeländerungen …</translation>
    </message>
    <message>
        <source>Bulk changes</source>
        <translation>Sammeländerungen</translation>
    </message>
</context>
<context>
    <name>sf::client::DetailFrame</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Choose one from the list, or make a new one.</source>
        <translation>Wählen Sie aus der Liste, oder legen Sie etwas Neues an.</translation>
    </message>
</context>
<context>
    <name>sf::client::Downloads</name>
    <message>
        <source>The server does not say what this file is.</source>
        <translation>Der Server gibt nicht an, was für eine Datei das ist.</translation>
    </message>
    <message>
        <source>The server sent something else than it said.</source>
        <translation>Der Server hat etwas anderes gesendet als angekündigt.</translation>
    </message>
    <message>
        <source>The file cannot be written to this disk: %1</source>
        <translation>Die Datei kann nicht auf diese Festplatte geschrieben werden: %1</translation>
    </message>
    <message>
        <source>The file arrived damaged. Try again.</source>
        <translation>Die Datei ist beschädigt angekommen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file cannot be written to this disk.</source>
        <translation>Die Datei kann nicht auf diese Festplatte geschrieben werden.</translation>
    </message>
    <message>
        <source>“%1” cannot be written: %2</source>
        <translation>„%1“ kann nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>sf::client::DraftFiles</name>
    <message>
        <source>Screenshot %1</source>
        <translation>Bildschirmfoto %1</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
</context>
<context>
    <name>sf::client::Drafts</name>
    <message>
        <source>The draft cannot be saved on this disk. It stays on the screen.</source>
        <translation>Der Entwurf kann auf dieser Festplatte nicht gespeichert werden. Er bleibt auf dem Bildschirm.</translation>
    </message>
</context>
<context>
    <name>sf::client::DueEditor</name>
    <message>
        <source>No due date</source>
        <translation>Keine Fälligkeit</translation>
    </message>
    <message>
        <source>Set a due date</source>
        <translation>Fälligkeit setzen</translation>
    </message>
    <message>
        <source>Due date: %1</source>
        <translation>Fälligkeit: %1</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>The form of a date, as QLocale knows it</extracomment>
        <translation>ddd, d. MMM</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>In three days</source>
        <translation>In drei Tagen</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In einer Woche</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Anderer Tag</translation>
    </message>
</context>
<context>
    <name>sf::client::EventLine</name>
    <message>
        <source>Show all that happened</source>
        <translation>Alles anzeigen, was geschehen ist</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message numerus="yes">
        <source>%1   ·   %n earlier</source>
        <translation>
            <numerusform>%1   ·   %n frühere</numerusform>
            <numerusform>%1   ·   %n frühere</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo what was done here</source>
        <translation>Zurücknehmen, was hier getan wurde</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>sf::client::FileChip</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>sf::client::FileDesk</name>
    <message>
        <source>“%1” may be a program, so it is not opened from here. You can save it.</source>
        <translation>„%1“ könnte ein Programm sein und wird deshalb nicht von hier aus geöffnet. Sie können die Datei speichern.</translation>
    </message>
    <message>
        <source>There is no program that opens “%1”. You can save it.</source>
        <translation>Es gibt kein Programm, das „%1“ öffnet. Sie können die Datei speichern.</translation>
    </message>
    <message>
        <source>Save “%1”</source>
        <translation>„%1“ speichern</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>„%1“ wurde entfernt.</translation>
    </message>
</context>
<context>
    <name>sf::client::FileStrip</name>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Mit anderem Programm öffnen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Stop fetching</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>Remove from the ticket…</source>
        <translation>Vom Ticket entfernen …</translation>
    </message>
</context>
<context>
    <name>sf::client::FileTray</name>
    <message>
        <source>being read</source>
        <translation>wird gelesen</translation>
    </message>
    <message>
        <source>waits for the server</source>
        <translation>wartet auf den Server</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>cannot be sent</source>
        <translation>kann nicht gesendet werden</translation>
    </message>
    <message>
        <source>Attached files</source>
        <translation>Angehängte Dateien</translation>
    </message>
    <message>
        <source>Do not send this file</source>
        <translation>Diese Datei nicht senden</translation>
    </message>
</context>
<context>
    <name>sf::client::FilterBar</name>
    <message>
        <source>+ Filter</source>
        <translation>+ Filter</translation>
    </message>
    <message>
        <source>Search tickets and conversations   /</source>
        <translation>Tickets und Verläufe durchsuchen   /</translation>
    </message>
    <message>
        <source>Search tickets and conversations</source>
        <translation>Tickets und Verläufe durchsuchen</translation>
    </message>
    <message>
        <source>Filter by status, priority, tag, person, date …</source>
        <translation>Nach Status, Priorität, Tag, Person, Datum … filtern</translation>
    </message>
</context>
<context>
    <name>sf::client::FilterMenu</name>
    <message>
        <source>Only unread</source>
        <translation>Nur ungelesene</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>Egal</translation>
    </message>
    <message>
        <source>There are no tags yet</source>
        <translation>Es gibt noch keine Tags</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Ich</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>In the next 7 days</source>
        <translation>In den nächsten 7 Tagen</translation>
    </message>
    <message>
        <source>Until today</source>
        <translation>Bis heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>In the last 7 days</source>
        <translation>In den letzten 7 Tagen</translation>
    </message>
    <message>
        <source>In the last 30 days</source>
        <translation>In den letzten 30 Tagen</translation>
    </message>
    <message>
        <source>Longer than 30 days ago</source>
        <translation>Vor mehr als 30 Tagen</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>Zu beliebiger Zeit</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 und mehr</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>%1 million and more</source>
        <translation>%1 Mio. und mehr</translation>
    </message>
    <message>
        <source>Name or e-mail address</source>
        <translation>Name oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Name of the company</source>
        <translation>Name des Unternehmens</translation>
    </message>
</context>
<context>
    <name>sf::client::FingerprintPage</name>
    <message>
        <source>Trust this server</source>
        <translation>Diesem Server vertrauen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Fingerprint of the certificate</source>
        <translation>Fingerabdruck des Zertifikats</translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation>Ist das Ihr Server?</translation>
    </message>
    <message>
        <source>This computer talks to %1 for the first time. The SHA-256 fingerprint of its certificate is:</source>
        <translation>Dieser Computer spricht zum ersten Mal mit %1. Der SHA-256-Fingerabdruck des Zertifikats ist:</translation>
    </message>
    <message>
        <source>The server printed the same fingerprint when it first started. Ask your administrator if you are not sure: only an equal one proves that nobody sits in between.</source>
        <translation>Der Server hat denselben Fingerabdruck bei seinem ersten Start ausgegeben. Fragen Sie im Zweifel Ihre Administration: Nur ein gleicher beweist, dass niemand dazwischen sitzt.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>The certificate of this server has changed</source>
        <translation>Das Zertifikat dieses Servers hat sich geändert</translation>
    </message>
    <message>
        <source>SupportFlow does not connect to %1, because its certificate is not the one that you trusted. Either somebody sits in between, or the server was set up anew.</source>
        <translation>SupportFlow verbindet sich nicht mit %1, weil das Zertifikat nicht das ist, dem Sie vertraut haben. Entweder sitzt jemand dazwischen, oder der Server wurde neu eingerichtet.</translation>
    </message>
    <message>
        <source>Trusted
%1

Offered now
%2</source>
        <translation>Vertraut
%1

Jetzt angeboten
%2</translation>
    </message>
    <message>
        <source>If your administrator confirms the new one, forget this server and sign in again.</source>
        <translation>Wenn Ihre Administration den neuen bestätigt, vergessen Sie diesen Server und melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>Forget this server</source>
        <translation>Diesen Server vergessen</translation>
    </message>
</context>
<context>
    <name>sf::client::Gauge</name>
    <message>
        <source>%1: %2 of 100</source>
        <translation>%1: %2 von 100</translation>
    </message>
    <message>
        <source>%1: not known</source>
        <translation>%1: nicht bekannt</translation>
    </message>
</context>
<context>
    <name>sf::client::HeldBanner</name>
    <message>
        <source>Somebody changed this while you did. Decide what it shall be:</source>
        <translation>Jemand hat dies zur selben Zeit geändert wie Sie. Entscheiden Sie, was gelten soll:</translation>
    </message>
    <message>
        <source>Somebody changed these while you did. Decide for each what it shall be:</source>
        <translation>Jemand hat diese Felder zur selben Zeit geändert wie Sie. Entscheiden Sie für jedes, was gelten soll:</translation>
    </message>
    <message>
        <source>%1: you chose “%2”, %3 set “%4” %5.</source>
        <translation>%1: Sie haben „%2“ gewählt, %3 hat %5 „%4“ gesetzt.</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Alle meine</translation>
    </message>
    <message>
        <source>All theirs</source>
        <translation>Alle anderen</translation>
    </message>
    <message>
        <source>Something happened here while you wrote.</source>
        <translation>Während Sie schrieben, ist hier etwas geschehen.</translation>
    </message>
    <message>
        <source>%1 wrote meanwhile: “%2”</source>
        <translation>%1 hat inzwischen geschrieben: „%2“</translation>
    </message>
    <message numerus="yes">
        <source>(and %n more)</source>
        <translation>
            <numerusform>(und %n weitere)</numerusform>
            <numerusform>(und %n weitere)</numerusform>
        </translation>
    </message>
    <message>
        <source>Your message was held back. %1</source>
        <translation>Ihre Nachricht wurde zurückgehalten. %1</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>it was sent long ago and never answered; it may have arrived</source>
        <translation>vor langer Zeit gesendet und nie beantwortet; vielleicht ist es angekommen</translation>
    </message>
    <message>
        <source>%1 was not accepted: %2</source>
        <translation>%1 wurde nicht angenommen: %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>sf::client::HeldNotice</name>
    <message>
        <source>Keep mine</source>
        <translation>Meins behalten</translation>
    </message>
    <message>
        <source>Take my change back</source>
        <translation>Meine Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Look at both again…</source>
        <translation>Beide noch einmal ansehen …</translation>
    </message>
</context>
<context>
    <name>sf::client::Keyring</name>
    <message>
        <source>The keyring is locked, so SupportFlow asks for the password each time.</source>
        <translation>Der Schlüsselbund ist gesperrt, deshalb fragt SupportFlow jedes Mal nach dem Passwort.</translation>
    </message>
    <message>
        <source>No keyring is available, so SupportFlow asks for the password each time.</source>
        <translation>Es ist kein Schlüsselbund verfügbar, deshalb fragt SupportFlow jedes Mal nach dem Passwort.</translation>
    </message>
</context>
<context>
    <name>sf::client::LineField</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>sf::client::LinkBar</name>
    <message>
        <source>Number or words</source>
        <translation>Nummer oder Suchwörter</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What it is to the other ticket</source>
        <translation>Beziehung zum anderen Ticket</translation>
    </message>
    <message>
        <source>Link %1:</source>
        <translation>%1 verknüpfen:</translation>
    </message>
    <message>
        <source>Merge %1 into:</source>
        <translation>%1 zusammenführen mit:</translation>
    </message>
    <message>
        <source>All messages of %1 move to %2. %1 is closed, and what customers answer to it arrives there.</source>
        <translation>Alle Nachrichten von %1 gehen zu %2 über. %1 wird geschlossen, und was Kunden darauf antworten, kommt dort an.</translation>
    </message>
</context>
<context>
    <name>sf::client::LinkField</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
</context>
<context>
    <name>sf::client::LinkList</name>
    <message>
        <source>Link another ticket (L)</source>
        <translation>Anderes Ticket verknüpfen (L)</translation>
    </message>
    <message>
        <source>Link another ticket</source>
        <translation>Anderes Ticket verknüpfen</translation>
    </message>
    <message>
        <source>Take the link away</source>
        <translation>Verknüpfung entfernen</translation>
    </message>
    <message>
        <source>Take the link to %1 away</source>
        <translation>Verknüpfung mit %1 entfernen</translation>
    </message>
</context>
<context>
    <name>sf::client::LocalWriter</name>
    <message>
        <source>Another program keeps the local copy locked.</source>
        <translation>Ein anderes Programm hält die lokale Kopie gesperrt.</translation>
    </message>
    <message>
        <source>The profile folder can only be read.</source>
        <translation>Der Profilordner kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Festplatte ist voll.</translation>
    </message>
    <message>
        <source>The disk does not take what is written to it.</source>
        <translation>Die Festplatte nimmt nicht an, was auf sie geschrieben wird.</translation>
    </message>
    <message>
        <source>The local copy cannot be written (%1).</source>
        <translation>Die lokale Kopie kann nicht geschrieben werden (%1).</translation>
    </message>
</context>
<context>
    <name>sf::client::MacroCompleter</name>
    <message>
        <source>Canned texts</source>
        <translation>Textbausteine</translation>
    </message>
</context>
<context>
    <name>sf::client::MacroForm</name>
    <message>
        <source>For everybody</source>
        <translation>Für alle</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name, one word: type ::name in a reply</source>
        <translation>Name, ein Wort: in einer Antwort ::Name eingeben</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Dear {{requester_name}}, …</source>
        <translation>Guten Tag {{requester_name}}, …</translation>
    </message>
    <message>
        <source>Insert a variable</source>
        <translation>Variable einfügen</translation>
    </message>
    <message>
        <source>Really delete it?</source>
        <translation>Wirklich löschen?</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Zugewiesen an</translation>
    </message>
    <message>
        <source>Adds tags</source>
        <translation>Fügt Tags hinzu</translation>
    </message>
    <message>
        <source>whoever uses it</source>
        <translation>wer das Makro benutzt</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Nothing is known as %1.</source>
        <translation>Nicht bekannt: %1.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
</context>
<context>
    <name>sf::client::MacroPanel</name>
    <message>
        <source>Canned texts</source>
        <translation>Textbausteine</translation>
    </message>
    <message>
        <source>New text</source>
        <translation>Neuer Text</translation>
    </message>
    <message>
        <source>%1 (for all)</source>
        <translation>%1 (für alle)</translation>
    </message>
    <message>
        <source>Texts that you write often</source>
        <translation>Texte, die Sie oft schreiben</translation>
    </message>
    <message>
        <source>Type :: in a reply and the first letters of a name, and the text is there, with the customer&apos;s name in it.</source>
        <translation>Geben Sie in einer Antwort :: und die ersten Buchstaben eines Namens ein, und der Text steht da, mit dem Namen des Kunden darin.</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
</context>
<context>
    <name>sf::client::MainWindow</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>SupportFlow</source>
        <translation>SupportFlow</translation>
    </message>
    <message>
        <source>%1 - SupportFlow</source>
        <translation>%1 – SupportFlow</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
</context>
<context>
    <name>sf::client::MakeTicketForm</name>
    <message>
        <source>What was said becomes the description</source>
        <translation>Was gesagt wurde, wird zur Beschreibung</translation>
    </message>
    <message>
        <source>Make the ticket</source>
        <translation>Ticket anlegen</translation>
    </message>
    <message>
        <source>Make the ticket (Return). It is yours.</source>
        <translation>Ticket anlegen (Eingabe). Es ist Ihres.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Another ticket of the chat with %1</source>
        <translation>Weiteres Ticket aus dem Chat mit %1</translation>
    </message>
    <message>
        <source>Ticket of the chat with %1</source>
        <translation>Ticket aus dem Chat mit %1</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Vorgabe</translation>
    </message>
</context>
<context>
    <name>sf::client::MentionCompleter</name>
    <message>
        <source>Colleagues</source>
        <translation>Kollegen</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
</context>
<context>
    <name>sf::client::MessageBody</name>
    <message>
        <source>Show all %1 characters</source>
        <translation>Alle %1 Zeichen anzeigen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the whole message</source>
        <translation>Ganze Nachricht kopieren</translation>
    </message>
    <message>
        <source>Copy the link</source>
        <translation>Link kopieren</translation>
    </message>
</context>
<context>
    <name>sf::client::MessageCard</name>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Internal note by %1</source>
        <translation>Interne Notiz von %1</translation>
    </message>
    <message>
        <source>Message by %1</source>
        <translation>Nachricht von %1</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>wartet auf das Senden</translation>
    </message>
    <message>
        <source>held back</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>What to do with this message</source>
        <translation>Aktionen für diese Nachricht</translation>
    </message>
    <message>
        <source>Edited by %1, %2. Click to see what it said before.</source>
        <translation>Bearbeitet von %1, %2. Klicken Sie, um den früheren Text zu sehen.</translation>
    </message>
    <message>
        <source>Until %1 edited it, %2:</source>
        <translation>Bis zur Bearbeitung durch %1, %2:</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Make a ticket of it...</source>
        <translation>Ticket daraus anlegen ...</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Text kopieren</translation>
    </message>
    <message>
        <source>Message by %1 (%2)</source>
        <translation>Nachricht von %1 (%2)</translation>
    </message>
</context>
<context>
    <name>sf::client::MetadataTree</name>
    <message>
        <source>Metadata</source>
        <translation>Metadaten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Show the metadata</source>
        <translation>Metadaten einblenden</translation>
    </message>
    <message>
        <source>Fold the metadata</source>
        <translation>Metadaten einklappen</translation>
    </message>
</context>
<context>
    <name>sf::client::NewTicketForm</name>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Create ticket</source>
        <translation>Ticket anlegen</translation>
    </message>
    <message>
        <source>Create the ticket (Ctrl+Return)</source>
        <translation>Das Ticket anlegen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Keep the draft and close (Esc)</source>
        <translation>Entwurf behalten und schließen (Esc)</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Entwurf gespeichert</translation>
    </message>
    <message>
        <source>What it is about, in one line</source>
        <translation>Worum es geht, in einer Zeile</translation>
    </message>
    <message>
        <source>What the customer said</source>
        <translation>Was der Kunde gesagt hat</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Anfrage von</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>A subject is needed, so that others find the ticket.</source>
        <translation>Ein Betreff ist nötig, damit andere das Ticket finden.</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>Dateien anhängen</translation>
    </message>
    <message>
        <source>Attach files. They can be dropped on the description or pasted, too.</source>
        <translation>Dateien anhängen. Sie lassen sich auch auf die Beschreibung ziehen oder dort einfügen.</translation>
    </message>
    <message>
        <source>New ticket from a message of %1</source>
        <translation>Neues Ticket aus einer Nachricht in %1</translation>
    </message>
    <message>
        <source>Choose a contact: the ticket is split off for a person who is known.</source>
        <translation>Wählen Sie einen Kontakt: Das Ticket lässt sich nur für eine bekannte Person abtrennen.</translation>
    </message>
    <message>
        <source>Here only files of the message come along. Put others on the ticket when it is made.</source>
        <translation>Hier kommen nur Dateien der Nachricht mit. Fügen Sie andere dem Ticket hinzu, wenn es angelegt ist.</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>The note goes along as a note. Here stands what the customer said.</source>
        <translation>Die Notiz kommt als Notiz mit. Hier steht, was der Kunde sagte.</translation>
    </message>
</context>
<context>
    <name>sf::client::NewUserForm</name>
    <message>
        <source>Create user</source>
        <translation>Person anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>First password</source>
        <translation>Erstes Passwort</translation>
    </message>
</context>
<context>
    <name>sf::client::Notifications</name>
    <message>
        <source>%1 is yours now</source>
        <translation>%1 gehört jetzt Ihnen</translation>
    </message>
    <message>
        <source>%1 gave you %2</source>
        <translation>%1 hat Ihnen %2 zugewiesen</translation>
    </message>
    <message>
        <source>%1 replied to %2</source>
        <translation>%1 hat auf %2 geantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets of yours changed</source>
        <translation>
            <numerusform>%n Ihrer Tickets wurde geändert</numerusform>
            <numerusform>%n Ihrer Tickets wurden geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the ticket</source>
        <translation>Ticket anzeigen</translation>
    </message>
    <message>
        <source>%1 named you in %2</source>
        <translation>%1 hat Sie in %2 genannt</translation>
    </message>
</context>
<context>
    <name>sf::client::NumberField</name>
    <message>
        <source>“%1” is not a number from 0 to %2, so it was not taken.</source>
        <translation>„%1“ ist keine Zahl von 0 bis %2 und wurde nicht übernommen.</translation>
    </message>
</context>
<context>
    <name>sf::client::NumberRangeForm</name>
    <message>
        <source>At least</source>
        <translation>Mindestens</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>The largest is below the smallest</source>
        <translation>Der größte Wert liegt unter dem kleinsten</translation>
    </message>
</context>
<context>
    <name>sf::client::Outbox</name>
    <message>
        <source>The change cannot be written to this disk, so it was not sent.</source>
        <translation>Die Änderung kann nicht auf diese Festplatte geschrieben werden und wurde deshalb nicht gesendet.</translation>
    </message>
    <message>
        <source>The answer was not understood.</source>
        <translation>Die Antwort wurde nicht verstanden.</translation>
    </message>
    <message>
        <source>This was sent more than 25 days ago and never answered. Look whether it arrived before you send it again.</source>
        <translation>Dies wurde vor mehr als 25 Tagen gesendet und nie beantwortet. Sehen Sie nach, ob es angekommen ist, bevor Sie es erneut senden.</translation>
    </message>
</context>
<context>
    <name>sf::client::Pages</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Companies</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Go to contacts</source>
        <translation>Zu den Kontakten</translation>
    </message>
    <message>
        <source>Go to companies</source>
        <translation>Zu den Unternehmen</translation>
    </message>
    <message>
        <source>Go to tags</source>
        <translation>Zu den Tags</translation>
    </message>
    <message>
        <source>&amp;Customers</source>
        <translation>&amp;Kunden</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>New company</source>
        <translation>Neues Unternehmen</translation>
    </message>
    <message>
        <source>People and teams</source>
        <translation>Personen und Teams</translation>
    </message>
    <message>
        <source>Go to people and teams</source>
        <translation>Zu Personen und Teams</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neuer Tag</translation>
    </message>
    <message>
        <source>Merge the tag into another…</source>
        <translation>Tag in einen anderen zusammenführen …</translation>
    </message>
    <message>
        <source>Delete the tag…</source>
        <translation>Tag löschen …</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Neues Team</translation>
    </message>
    <message>
        <source>Merge with another contact…</source>
        <translation>Mit anderem Kontakt zusammenführen …</translation>
    </message>
    <message>
        <source>Delete the contact…</source>
        <translation>Kontakt löschen …</translation>
    </message>
    <message>
        <source>Delete the company…</source>
        <translation>Firma löschen …</translation>
    </message>
    <message>
        <source>Import contacts from CSV…</source>
        <translation>Kontakte aus CSV importieren …</translation>
    </message>
    <message>
        <source>Export contacts as CSV…</source>
        <translation>Kontakte als CSV exportieren …</translation>
    </message>
    <message>
        <source>Import companies from CSV…</source>
        <translation>Firmen aus CSV importieren …</translation>
    </message>
    <message>
        <source>Export companies as CSV…</source>
        <translation>Firmen als CSV exportieren …</translation>
    </message>
    <message>
        <source>Chat&amp;bots</source>
        <translation>Chat&amp;bots</translation>
    </message>
    <message>
        <source>Go to chatbots</source>
        <translation>Zu den Chatbots gehen</translation>
    </message>
    <message>
        <source>New chatbot</source>
        <translation>Neuer Chatbot</translation>
    </message>
    <message>
        <source>Save the chatbot</source>
        <translation>Chatbot speichern</translation>
    </message>
    <message>
        <source>Switch the chatbot on or off</source>
        <translation>Chatbot ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Try the chatbot</source>
        <translation>Chatbot ausprobieren</translation>
    </message>
    <message>
        <source>New block</source>
        <translation>Neuer Baustein</translation>
    </message>
    <message>
        <source>Move the block up</source>
        <translation>Baustein nach oben</translation>
    </message>
    <message>
        <source>Move the block down</source>
        <translation>Baustein nach unten</translation>
    </message>
    <message>
        <source>Use the block, or not</source>
        <translation>Baustein benutzen oder nicht</translation>
    </message>
    <message>
        <source>Delete the block…</source>
        <translation>Baustein löschen …</translation>
    </message>
    <message>
        <source>Support Chats</source>
        <translation>Support-Chats</translation>
    </message>
    <message>
        <source>Chatbots</source>
        <translation>Chatbots</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Go to chats</source>
        <translation>Zu den Chats gehen</translation>
    </message>
    <message>
        <source>Go to activity</source>
        <translation>Zur Aktivität gehen</translation>
    </message>
    <message>
        <source>The chat with %1 has this ticket already.</source>
        <translation>Der Chat mit %1 hat dieses Ticket schon.</translation>
    </message>
    <message>
        <source>Back to the chat</source>
        <translation>Zurück zum Chat</translation>
    </message>
    <message>
        <source>Make another</source>
        <translation>Weiteres anlegen</translation>
    </message>
    <message>
        <source>C&amp;hats</source>
        <translation>&amp;Chats</translation>
    </message>
    <message>
        <source>Take the chat that waits longest</source>
        <translation>Den Chat übernehmen, der am längsten wartet</translation>
    </message>
    <message>
        <source>Take the chat</source>
        <translation>Chat übernehmen</translation>
    </message>
    <message>
        <source>Answer in the chat</source>
        <translation>Im Chat antworten</translation>
    </message>
    <message>
        <source>Hand the chat on…</source>
        <translation>Chat weitergeben …</translation>
    </message>
    <message>
        <source>Hand the chat back to the bot</source>
        <translation>Chat dem Bot zurückgeben</translation>
    </message>
    <message>
        <source>Close the chat</source>
        <translation>Chat schließen</translation>
    </message>
    <message>
        <source>Make a ticket of the chat</source>
        <translation>Ticket aus dem Chat anlegen</translation>
    </message>
    <message>
        <source>Make a ticket with other values…</source>
        <translation>Ticket mit anderen Werten anlegen …</translation>
    </message>
    <message>
        <source>Link the chat to a ticket…</source>
        <translation>Chat mit einem Ticket verknüpfen …</translation>
    </message>
</context>
<context>
    <name>sf::client::Palette</name>
    <message>
        <source>Type what you want to do</source>
        <translation>Eingeben, was Sie tun möchten</translation>
    </message>
    <message>
        <source>Search for an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>sf::client::Panel</name>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>sf::client::ParticipantEditor</name>
    <message>
        <source>Name or e-mail address</source>
        <translation>Name oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Contact %1</source>
        <translation>Kontakt %1</translation>
    </message>
</context>
<context>
    <name>sf::client::PeoplePage</name>
    <message>
        <source>New user</source>
        <translation>Neue Person</translation>
    </message>
    <message>
        <source>New team</source>
        <translation>Neues Team</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>Teams</translation>
    </message>
    <message>
        <source>%1 has a new password and was signed out everywhere.</source>
        <translation>%1 hat ein neues Passwort und wurde überall abgemeldet.</translation>
    </message>
    <message>
        <source>Delete the team “%1”?</source>
        <translation>Das Team „%1“ löschen?</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>No teams yet. A ticket can belong to a team before somebody takes it.</source>
        <translation>Noch keine Teams. Ein Ticket kann zu einem Team gehören, bevor es jemand übernimmt.</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>here now</source>
        <translation>gerade da</translation>
    </message>
    <message>
        <source>No users yet</source>
        <translation>Noch keine Personen</translation>
    </message>
    <message>
        <source>Whoever is to work here needs one.</source>
        <translation>Wer hier arbeiten soll, muss angelegt werden.</translation>
    </message>
    <message>
        <source>The server is away</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>People and teams appear when the connection is back.</source>
        <translation>Personen und Teams erscheinen, wenn die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>People and teams could not be read</source>
        <translation>Personen und Teams konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading people and teams…</source>
        <translation>Personen und Teams werden gelesen …</translation>
    </message>
</context>
<context>
    <name>sf::client::PeriodBar</name>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>Yesterday, months, or any days</source>
        <translation>Gestern, Monate oder beliebige Tage</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>sf::client::PickBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>sf::client::PicturePreview</name>
    <message>
        <source>Previous picture (Left)</source>
        <translation>Voriges Bild (Pfeil links)</translation>
    </message>
    <message>
        <source>Next picture (Right)</source>
        <translation>Nächstes Bild (Pfeil rechts)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter …</translation>
    </message>
    <message>
        <source>Open with another program</source>
        <translation>Mit anderem Programm öffnen</translation>
    </message>
    <message>
        <source>Fetching the picture: %1 %</source>
        <translation>Das Bild wird geladen: %1 %</translation>
    </message>
    <message>
        <source>Fetching the picture…</source>
        <translation>Das Bild wird geladen …</translation>
    </message>
    <message>
        <source>The picture cannot be shown: it is damaged or too large.</source>
        <translation>Das Bild kann nicht angezeigt werden: Es ist beschädigt oder zu groß.</translation>
    </message>
</context>
<context>
    <name>sf::client::Pill</name>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Priority: %1</source>
        <translation>Priorität: %1</translation>
    </message>
    <message>
        <source>Remove (Delete)</source>
        <translation>Entfernen (Entf)</translation>
    </message>
</context>
<context>
    <name>sf::client::Preferences</name>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>Tell me of tickets given to me and of replies on mine</source>
        <translation>Bei mir zugewiesenen Tickets und Antworten auf meine Tickets benachrichtigen</translation>
    </message>
    <message>
        <source>Forget this server</source>
        <translation>Diesen Server vergessen</translation>
    </message>
    <message>
        <source>&quot;As the desktop&quot; follows its light or dark setting while you work.</source>
        <translation>„Wie der Desktop“ folgt dessen heller oder dunkler Einstellung, während Sie arbeiten.</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Shown by your desktop, and never about what you did yourself.</source>
        <translation>Werden von Ihrem Desktop angezeigt und nie über das, was Sie selbst getan haben.</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Signed in to %1. Forgetting it signs you out and removes its certificate&apos;s fingerprint and your sign-in from this computer.</source>
        <translation>Angemeldet bei %1. Wenn Sie den Server vergessen, werden Sie abgemeldet, und der Fingerabdruck seines Zertifikats und Ihre Anmeldung werden von diesem Computer entfernt.</translation>
    </message>
    <message>
        <source>Really forget it and sign out?</source>
        <translation>Wirklich vergessen und abmelden?</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Another language is used from the next start of SupportFlow.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start von SupportFlow.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>After a reply or a new status, go on to the next ticket of the list</source>
        <translation>Nach Antwort oder neuem Status zum nächsten Ticket der Liste wechseln</translation>
    </message>
    <message>
        <source>Working through a list</source>
        <translation>Eine Liste abarbeiten</translation>
    </message>
</context>
<context>
    <name>sf::client::PropertyColumn</name>
    <message>
        <source>Assignee</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Resolution due</source>
        <translation>Lösung fällig</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message numerus="yes">
        <source>after %n min</source>
        <translation>
            <numerusform>nach %n Min.</numerusform>
            <numerusform>nach %n Min.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>after %n h</source>
        <translation>
            <numerusform>nach %n Std.</numerusform>
            <numerusform>nach %n Std.</numerusform>
        </translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>Participants</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <source>Linked tickets</source>
        <translation>Verknüpfte Tickets</translation>
    </message>
    <message>
        <source>Name or e-mail address</source>
        <translation>Name oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Find a company</source>
        <translation>Firma suchen</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Anfrage von</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>Chats</translation>
    </message>
</context>
<context>
    <name>sf::client::QueueView</name>
    <message>
        <source>Waits for the disk</source>
        <translation>Wartet auf die Festplatte</translation>
    </message>
    <message>
        <source>Waits for an earlier change of the same ticket</source>
        <translation>Wartet auf eine frühere Änderung desselben Tickets</translation>
    </message>
    <message>
        <source>Waits for the connection</source>
        <translation>Wartet auf die Verbindung</translation>
    </message>
    <message>
        <source>On its way; it is repeated until the server confirms it</source>
        <translation>Unterwegs; wird wiederholt, bis der Server es bestätigt</translation>
    </message>
    <message>
        <source>Needs you: %1</source>
        <translation>Braucht Sie: %1</translation>
    </message>
    <message>
        <source>Sent long ago and never confirmed. Look at the ticket before you send it again.</source>
        <translation>Vor langer Zeit gesendet und nie bestätigt. Sehen Sie sich das Ticket an, bevor Sie es erneut senden.</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Everything you did has reached the server.</source>
        <translation>Alles, was Sie getan haben, ist beim Server angekommen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Show ticket</source>
        <translation>Ticket anzeigen</translation>
    </message>
    <message>
        <source>Send anyway</source>
        <translation>Trotzdem senden</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meins behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Anderes übernehmen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Show chat</source>
        <translation>Chat zeigen</translation>
    </message>
</context>
<context>
    <name>sf::client::RecordListPane</name>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Fetching…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>None has all that you look for.</source>
        <translation>Nichts erfüllt alle Suchbedingungen.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>The server is away</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>This list appears when the connection is back.</source>
        <translation>Diese Liste erscheint, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Die Liste konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1, Stand %2</translation>
    </message>
</context>
<context>
    <name>sf::client::RecordPage</name>
    <message>
        <source>Import from CSV…</source>
        <translation>Aus CSV importieren …</translation>
    </message>
    <message>
        <source>Export as CSV…</source>
        <translation>Als CSV exportieren …</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>%n lines written to %1.</source>
        <translation>
            <numerusform>%n Zeile nach %1 geschrieben.</numerusform>
            <numerusform>%n Zeilen nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was not written: %2</source>
        <translation>%1 wurde nicht geschrieben: %2</translation>
    </message>
</context>
<context>
    <name>sf::client::RequesterCard</name>
    <message>
        <source>Lead score</source>
        <translation>Lead-Score</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Other tickets</source>
        <translation>Weitere Tickets</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Unternehmen</translation>
    </message>
    <message>
        <source>Show the contact&apos;s page</source>
        <translation>Seite des Kontakts zeigen</translation>
    </message>
    <message>
        <source>Show the company&apos;s page</source>
        <translation>Seite des Unternehmens zeigen</translation>
    </message>
</context>
<context>
    <name>sf::client::RequesterPicker</name>
    <message>
        <source>Name or e-mail address</source>
        <translation>Name oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Requester</source>
        <translation>Anfrage von</translation>
    </message>
    <message>
        <source>E-mail address of the new contact (may be empty)</source>
        <translation>E-Mail-Adresse des neuen Kontakts (darf leer sein)</translation>
    </message>
    <message>
        <source>E-mail address of the requester</source>
        <translation>E-Mail-Adresse der anfragenden Person</translation>
    </message>
    <message>
        <source>Say who asks: a contact, a name or an e-mail address.</source>
        <translation>Geben Sie an, wer fragt: ein Kontakt, ein Name oder eine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>A known contact</source>
        <translation>Ein bekannter Kontakt</translation>
    </message>
    <message>
        <source>A known contact, %1</source>
        <translation>Ein bekannter Kontakt, %1</translation>
    </message>
    <message>
        <source>Found by the address, or made anew</source>
        <translation>Wird über die Adresse gefunden oder neu angelegt</translation>
    </message>
</context>
<context>
    <name>sf::client::ScoreBar</name>
    <message>
        <source>%1: %2 of 100</source>
        <translation>%1: %2 von 100</translation>
    </message>
</context>
<context>
    <name>sf::client::ScoreChart</name>
    <message>
        <source>Click a bar to see its block</source>
        <translation>Klicken Sie auf einen Balken, um seinen Baustein zu sehen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Scores of the blocks; %1 are needed</source>
        <translation>Punkte der Bausteine; %1 sind nötig</translation>
    </message>
    <message>
        <source>New block</source>
        <translation>Neuer Baustein</translation>
    </message>
</context>
<context>
    <name>sf::client::Screenshot</name>
    <message>
        <source>the certificate of the server is not trusted yet; sign in once without --screenshot</source>
        <translation>dem Zertifikat des Servers wird noch nicht vertraut; melden Sie sich einmal ohne --screenshot an</translation>
    </message>
    <message>
        <source>cannot write the picture to %1</source>
        <translation>das Bild kann nicht nach %1 geschrieben werden</translation>
    </message>
    <message>
        <source>%1 does not answer: %2</source>
        <translation>%1 antwortet nicht: %2</translation>
    </message>
    <message>
        <source>the server does not answer the sign-in</source>
        <translation>der Server antwortet nicht auf die Anmeldung</translation>
    </message>
    <message>
        <source>the list of tickets did not arrive</source>
        <translation>die Ticketliste ist nicht angekommen</translation>
    </message>
</context>
<context>
    <name>sf::client::SearchList</name>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>sf::client::ShareBars</name>
    <message numerus="yes">
        <source>%n others</source>
        <translation>
            <numerusform>%n andere</numerusform>
            <numerusform>%n andere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open</source>
        <translation>Nichts ist offen</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
</context>
<context>
    <name>sf::client::ShareRing</name>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
</context>
<context>
    <name>sf::client::ShortcutEditor</name>
    <message>
        <source>Find an action</source>
        <translation>Aktion suchen</translation>
    </message>
    <message>
        <source>Shortcut of %1</source>
        <translation>Tastenkürzel für %1</translation>
    </message>
    <message>
        <source>%1 belongs to “%2”, or keeps its keys from being typed. Give that one another shortcut first.</source>
        <translation>%1 gehört zu „%2“ oder überschneidet sich mit dessen Tasten. Geben Sie dieser Aktion zuerst ein anderes Tastenkürzel.</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
</context>
<context>
    <name>sf::client::Sidebar</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>VIEWS</source>
        <translation>ANSICHTEN</translation>
    </message>
    <message>
        <source>SAVED</source>
        <translation>GESPEICHERT</translation>
    </message>
    <message>
        <source>DESK</source>
        <translation>HELPDESK</translation>
    </message>
    <message>
        <source>Preferences, sign out</source>
        <translation>Einstellungen, Abmelden</translation>
    </message>
    <message>
        <source>My menu</source>
        <translation>Mein Menü</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
    <message>
        <source>I am away</source>
        <translation>Ich bin abwesend</translation>
    </message>
    <message>
        <source>Colleagues see that you are away. Click when you are back.</source>
        <translation>Kollegen sehen, dass Sie abwesend sind. Klicken Sie, wenn Sie zurück sind.</translation>
    </message>
    <message>
        <source>Tell colleagues that you are away</source>
        <translation>Kollegen sagen, dass Sie abwesend sind</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
</context>
<context>
    <name>sf::client::SidebarItem</name>
    <message>
        <source>%1, %2 tickets</source>
        <translation>%1, %2 Tickets</translation>
    </message>
</context>
<context>
    <name>sf::client::SignInForm</name>
    <message>
        <source>Signed in before</source>
        <translation>Frühere Anmeldungen</translation>
    </message>
    <message>
        <source>Remember me on this computer for 30 days</source>
        <translation>Auf diesem Computer 30 Tage angemeldet bleiben</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in - SupportFlow</source>
        <translation>Anmelden – SupportFlow</translation>
    </message>
    <message>
        <source>Sign in to SupportFlow</source>
        <translation>Bei SupportFlow anmelden</translation>
    </message>
    <message>
        <source>Servers you signed in to before</source>
        <translation>Server, bei denen Sie schon angemeldet waren</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>support.example.com:4747</source>
        <translation>support.example.com:4747</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>the short name, e.g. demo-org</source>
        <translation>der Kurzname, z. B. demo-org</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>you@example.com</source>
        <translation>sie@example.com</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 bei %2</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Geben Sie Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>Enter your e-mail address.</source>
        <translation>Geben Sie Ihre E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Enter the short name of your organisation.</source>
        <translation>Geben Sie den Kurznamen Ihrer Organisation ein.</translation>
    </message>
    <message>
        <source>Enter the address of your server.</source>
        <translation>Geben Sie die Adresse Ihres Servers ein.</translation>
    </message>
    <message>
        <source>This is not an address. It looks like host or host:port.</source>
        <translation>Das ist keine Adresse. Eine Adresse hat die Form Rechner oder Rechner:Port.</translation>
    </message>
</context>
<context>
    <name>sf::client::SignatureForm</name>
    <message>
        <source>Save signature</source>
        <translation>Signatur speichern</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Kind regards
Your name</source>
        <translation>Mit freundlichen Grüßen
Ihr Name</translation>
    </message>
    <message>
        <source>Customers read it under every reply of yours; never under a note.</source>
        <translation>Kunden lesen sie unter jeder Ihrer Antworten, nie unter einer Notiz.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Kept here; it is sent when the server is back.</source>
        <translation>Hier aufgehoben; wird gesendet, wenn der Server wieder da ist.</translation>
    </message>
</context>
<context>
    <name>sf::client::SimilarList</name>
    <message>
        <source>Is it one of these?</source>
        <translation>Ist es eines von diesen?</translation>
    </message>
    <message>
        <source>Tickets that may be about the same</source>
        <translation>Tickets, die vielleicht dasselbe betreffen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>sf::client::SortButton</name>
    <message>
        <source>Sorted by %1</source>
        <translation>Sortiert nach %1</translation>
    </message>
    <message>
        <source>Sorted by %1, highest first</source>
        <translation>Sortiert nach %1, höchste zuerst</translation>
    </message>
    <message>
        <source>Sorted by %1, lowest first</source>
        <translation>Sortiert nach %1, niedrigste zuerst</translation>
    </message>
    <message>
        <source>Highest or newest first</source>
        <translation>Höchste oder neueste zuerst</translation>
    </message>
    <message>
        <source>Lowest or oldest first</source>
        <translation>Niedrigste oder älteste zuerst</translation>
    </message>
</context>
<context>
    <name>sf::client::SpeedCard</name>
    <message>
        <source>How fast we are</source>
        <translation>Wie schnell wir sind</translation>
    </message>
    <message>
        <source>median / p90</source>
        <translation>Median / P90</translation>
    </message>
    <message>
        <source>%1: median %2, 90th percentile %3</source>
        <translation>%1: Median %2, 90. Perzentil %3</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>First response</source>
        <translation>Erste Antwort</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Lösung</translation>
    </message>
    <message>
        <source>First answered · %1</source>
        <translation>Zuerst beantwortet · %1</translation>
    </message>
    <message>
        <source>Resolved · %1</source>
        <translation>Gelöst · %1</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets</source>
        <translation>
            <numerusform>%Ln Ticket</numerusform>
            <numerusform>%Ln Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: half of them within %3, nine of ten within %4</source>
        <translation>%1 von %2: die Hälfte binnen %3, neun von zehn binnen %4</translation>
    </message>
</context>
<context>
    <name>sf::client::Submission</name>
    <message>
        <source>It cannot be written to this disk.</source>
        <translation>Auf diese Festplatte kann nicht geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>sf::client::TagEditor</name>
    <message>
        <source>Add a tag</source>
        <translation>Tag hinzufügen</translation>
    </message>
    <message>
        <source>There are no tags yet</source>
        <translation>Es gibt noch keine Tags</translation>
    </message>
</context>
<context>
    <name>sf::client::TagLine</name>
    <message>
        <source>Change the colour</source>
        <translation>Farbe ändern</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Name des Tags</translation>
    </message>
    <message>
        <source>Merge into another tag…</source>
        <translation>Mit anderem Tag zusammenführen …</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Name of the new tag</source>
        <translation>Name des neuen Tags</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>Tag</translation>
    </message>
</context>
<context>
    <name>sf::client::TagsPage</name>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Click a name or a colour to change it. Everybody sees it at once.</source>
        <translation>Klicken Sie auf einen Namen oder eine Farbe, um sie zu ändern. Alle sehen es sofort.</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neuer Tag</translation>
    </message>
    <message>
        <source>No tags yet</source>
        <translation>Noch keine Tags</translation>
    </message>
    <message>
        <source>A tag is a coloured word on tickets and contacts.</source>
        <translation>Ein Tag ist ein farbiges Wort an Tickets und Kontakten.</translation>
    </message>
    <message>
        <source>Take my change back</source>
        <translation>Meine Änderung zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n Ticket</numerusform>
            <numerusform>%n Tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contacts</source>
        <translation>
            <numerusform>%n Kontakt</numerusform>
            <numerusform>%n Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>into %1</source>
        <translation>mit %1</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Zusammenführen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Put “%1” wherever “%2” is (%3), and remove “%2”?</source>
        <translation>Überall „%1“ setzen, wo „%2“ ist (%3), und „%2“ entfernen?</translation>
    </message>
    <message>
        <source>Take “%1” off everything (%2) and remove it?</source>
        <translation>„%1“ überall abnehmen (%2) und entfernen?</translation>
    </message>
    <message>
        <source>The server is away</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>The tags appear when the connection is back.</source>
        <translation>Die Tags erscheinen, wenn die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>nicht benutzt</translation>
    </message>
    <message>
        <source>The tags could not be read</source>
        <translation>Die Tags konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reading the tags…</source>
        <translation>Die Tags werden gelesen …</translation>
    </message>
</context>
<context>
    <name>sf::client::TeamLine</name>
    <message>
        <source>Name of the team</source>
        <translation>Name des Teams</translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation>Wer dazugehört</translation>
    </message>
    <message>
        <source>Delete the team</source>
        <translation>Team löschen</translation>
    </message>
    <message>
        <source>Name of the new team</source>
        <translation>Name des neuen Teams</translation>
    </message>
</context>
<context>
    <name>sf::client::ThroughputChart</name>
    <message>
        <source>Created and resolved</source>
        <translation>Erstellt und gelöst</translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n erstellt</numerusform>
            <numerusform>%n erstellt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n resolved</source>
        <translation>
            <numerusform>%n gelöst</numerusform>
            <numerusform>%n gelöst</numerusform>
        </translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Gelöst</translation>
    </message>
    <message>
        <source>%1 in the whole period: %2</source>
        <translation>%1 im ganzen Zeitraum: %2</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Wird gezählt …</translation>
    </message>
    <message>
        <source>Reopened: %1</source>
        <translation>Wieder geöffnet: %1</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>Wieder geöffnet</translation>
    </message>
</context>
<context>
    <name>sf::client::TicketDelegate</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>+%1</source>
        <translation>+%1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tags: %1</translation>
    </message>
</context>
<context>
    <name>sf::client::TicketDesk</name>
    <message>
        <source>&amp;Tickets</source>
        <translation>&amp;Tickets</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Next ticket</source>
        <translation>Nächstes Ticket</translation>
    </message>
    <message>
        <source>Previous ticket</source>
        <translation>Voriges Ticket</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Add a filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
    <message>
        <source>Refresh the list</source>
        <translation>Liste aktualisieren</translation>
    </message>
    <message>
        <source>T&amp;icket</source>
        <translation>T&amp;icket</translation>
    </message>
    <message>
        <source>Open the ticket</source>
        <translation>Ticket öffnen</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Internal note</source>
        <translation>Interne Notiz</translation>
    </message>
    <message>
        <source>Record the customer’s answer</source>
        <translation>Antwort des Kunden eintragen</translation>
    </message>
    <message>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <source>Change the status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>Change the priority</source>
        <translation>Priorität ändern</translation>
    </message>
    <message>
        <source>Change the tags</source>
        <translation>Tags ändern</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu „%1“</translation>
    </message>
    <message>
        <source>Go to all tickets</source>
        <translation>Zu allen Tickets</translation>
    </message>
    <message>
        <source>My open</source>
        <translation>Meine offenen</translation>
    </message>
    <message>
        <source>Unassigned</source>
        <translation>Nicht zugewiesen</translation>
    </message>
    <message>
        <source>All open</source>
        <translation>Alle offenen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>Recently closed</source>
        <translation>Kürzlich geschlossen</translation>
    </message>
    <message>
        <source>All tickets</source>
        <translation>Alle Tickets</translation>
    </message>
    <message>
        <source>Select the ticket, or not</source>
        <translation>Ticket auswählen oder abwählen</translation>
    </message>
    <message>
        <source>Select all that match</source>
        <translation>Alle passenden auswählen</translation>
    </message>
    <message>
        <source>Save this list as a view</source>
        <translation>Diese Liste als Ansicht speichern</translation>
    </message>
    <message>
        <source>Attach files to the message</source>
        <translation>Dateien an die Nachricht anhängen</translation>
    </message>
    <message>
        <source>Put files on the ticket itself</source>
        <translation>Dateien an das Ticket selbst anhängen</translation>
    </message>
    <message>
        <source>Link to another ticket...</source>
        <translation>Mit anderem Ticket verknüpfen ...</translation>
    </message>
    <message>
        <source>Merge into another ticket...</source>
        <translation>Mit anderem Ticket zusammenführen ...</translation>
    </message>
    <message>
        <source>Make a ticket of a message...</source>
        <translation>Ticket aus einer Nachricht anlegen ...</translation>
    </message>
    <message>
        <source>Watch the ticket</source>
        <translation>Ticket beobachten</translation>
    </message>
    <message>
        <source>Mark as unread</source>
        <translation>Als ungelesen markieren</translation>
    </message>
    <message>
        <source>Go to unread</source>
        <translation>Zu den ungelesenen</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Choose the columns</source>
        <translation>Spalten wählen</translation>
    </message>
    <message>
        <source>Change the due date</source>
        <translation>Fälligkeit ändern</translation>
    </message>
    <message>
        <source>Change the category</source>
        <translation>Kategorie ändern</translation>
    </message>
    <message>
        <source>Change the team</source>
        <translation>Team ändern</translation>
    </message>
    <message>
        <source>Send the reply and wait for the customer</source>
        <translation>Antwort senden und auf den Kunden warten</translation>
    </message>
    <message>
        <source>Use a macro on the selected tickets</source>
        <translation>Makro auf die ausgewählten Tickets anwenden</translation>
    </message>
    <message>
        <source>Reply to the selected tickets…</source>
        <translation>Den ausgewählten Tickets antworten …</translation>
    </message>
</context>
<context>
    <name>sf::client::TicketHeader</name>
    <message>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Change the subject</source>
        <translation>Betreff ändern</translation>
    </message>
    <message>
        <source>Open in its own window (Ctrl+Return)</source>
        <translation>In eigenem Fenster öffnen (Strg+Eingabe)</translation>
    </message>
    <message>
        <source>More steps</source>
        <translation>Weitere Schritte</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Back to open</source>
        <translation>Zurück auf „Offen“</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Arbeit beginnen</translation>
    </message>
    <message>
        <source>Wait for customer</source>
        <translation>Auf Kunden warten</translation>
    </message>
    <message>
        <source>Wait for 3rd party</source>
        <translation>Auf Dritte warten</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Lösen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel ticket</source>
        <translation>Ticket abbrechen</translation>
    </message>
    <message>
        <source>Set the status to %1</source>
        <translation>Status auf „%1“ setzen</translation>
    </message>
    <message>
        <source>Link, merge, split, watch...</source>
        <translation>Verknüpfen, zusammenführen, abtrennen, beobachten ...</translation>
    </message>
    <message>
        <source>Actions of the ticket</source>
        <translation>Aktionen für das Ticket</translation>
    </message>
</context>
<context>
    <name>sf::client::TicketListPane</name>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Fetching the tickets…</source>
        <translation>Die Tickets werden geladen …</translation>
    </message>
    <message>
        <source>Nothing fits</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No ticket has all that you filter by.</source>
        <translation>Kein Ticket erfüllt alle Filter.</translation>
    </message>
    <message>
        <source>Show the whole view</source>
        <translation>Ganze Ansicht anzeigen</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier ist nichts</translation>
    </message>
    <message>
        <source>No ticket belongs to this view at the moment.</source>
        <translation>Zu dieser Ansicht gehört im Moment kein Ticket.</translation>
    </message>
    <message>
        <source>The server is away</source>
        <translation>Der Server ist nicht erreichbar</translation>
    </message>
    <message>
        <source>This list was not seen here before. It appears when the connection is back.</source>
        <translation>Diese Liste wurde hier noch nie geladen. Sie erscheint, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Die Liste konnte nicht geladen werden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln tickets</source>
        <translation>
            <numerusform>%Ln Ticket</numerusform>
            <numerusform>%Ln Tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>more than %1 tickets</source>
        <translation>mehr als %1 Tickets</translation>
    </message>
    <message>
        <source>best matches first</source>
        <translation>beste Treffer zuerst</translation>
    </message>
    <message>
        <source>among the newest hits</source>
        <translation>unter den neuesten Treffern</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Keep this filter, with its columns and order, in the sidebar</source>
        <translation>Diesen Filter mit Spalten und Sortierung in der Seitenleiste behalten</translation>
    </message>
</context>
<context>
    <name>sf::client::TicketModel</name>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>No tags</source>
        <translation>Keine Tags</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Tags: %1</translation>
    </message>
</context>
<context>
    <name>sf::client::TicketTable</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
</context>
<context>
    <name>sf::client::TicketView</name>
    <message>
        <source>Show the properties</source>
        <translation>Eigenschaften einblenden</translation>
    </message>
    <message>
        <source>Fold the properties</source>
        <translation>Eigenschaften einklappen</translation>
    </message>
    <message>
        <source>waiting to be sent</source>
        <translation>wartet auf das Senden</translation>
    </message>
    <message>
        <source>Offline: this is how the ticket was %1. What you write is sent when the server is back.</source>
        <translation>Offline: Sie sehen das Ticket mit dem Stand von: %1. Was Sie schreiben, wird gesendet, sobald der Server wieder da ist.</translation>
    </message>
    <message>
        <source>No ticket chosen</source>
        <translation>Kein Ticket ausgewählt</translation>
    </message>
    <message>
        <source>Choose one at the left, or press J.</source>
        <translation>Wählen Sie links eines aus oder drücken Sie J.</translation>
    </message>
    <message>
        <source>There is no such ticket</source>
        <translation>Dieses Ticket gibt es nicht</translation>
    </message>
    <message>
        <source>Not read before</source>
        <translation>Noch nicht geladen</translation>
    </message>
    <message>
        <source>This ticket was not opened here before, and the server is away.</source>
        <translation>Dieses Ticket wurde hier noch nie geöffnet, und der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The ticket could not be read</source>
        <translation>Das Ticket konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Opening the ticket…</source>
        <translation>Das Ticket wird geöffnet …</translation>
    </message>
    <message>
        <source>New ticket</source>
        <translation>Neues Ticket</translation>
    </message>
    <message>
        <source>Put files on the ticket</source>
        <translation>Dateien an das Ticket anhängen</translation>
    </message>
    <message>
        <source>Merged into %1. Its messages are there, and what is written here goes there.</source>
        <translation>In %1 aufgegangen. Die Nachrichten sind dort, und was hier geschrieben wird, geht dorthin.</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Your message of %1</source>
        <translation>Ihre Nachricht von %1</translation>
    </message>
    <message>
        <source>Save the change</source>
        <translation>Änderung speichern</translation>
    </message>
    <message>
        <source>Held message</source>
        <translation>Zurückgehaltene Nachricht</translation>
    </message>
    <message>
        <source>Remove “%1” from the ticket, for everybody? It cannot be brought back.</source>
        <translation>„%1“ für alle vom Ticket entfernen? Es lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>This message cannot be changed now. What you typed stays below.</source>
        <translation>Diese Nachricht lässt sich jetzt nicht ändern. Was Sie geschrieben haben, bleibt unten stehen.</translation>
    </message>
    <message>
        <source>The description</source>
        <translation>Die Beschreibung</translation>
    </message>
    <message>
        <source>Visitor or words</source>
        <translation>Besucher oder Wörter</translation>
    </message>
    <message>
        <source>Link %1 with the chat:</source>
        <translation>%1 mit dem Chat verknüpfen:</translation>
    </message>
</context>
<context>
    <name>sf::client::TicketsOf</name>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>No tickets yet.</source>
        <translation>Noch keine Tickets.</translation>
    </message>
    <message>
        <source>Tickets (%1)</source>
        <translation>Tickets (%1)</translation>
    </message>
    <message>
        <source>Fetching the tickets…</source>
        <translation>Die Tickets werden geladen …</translation>
    </message>
    <message>
        <source>The tickets appear when the connection is back.</source>
        <translation>Die Tickets erscheinen, sobald die Verbindung wieder da ist.</translation>
    </message>
</context>
<context>
    <name>sf::client::Tile</name>
    <message>
        <source>not known yet</source>
        <translation>noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>sf::client::Tray</name>
    <message numerus="yes">
        <source>SupportFlow: %n unread</source>
        <translation>
            <numerusform>SupportFlow: %n ungelesen</numerusform>
            <numerusform>SupportFlow: %n ungelesen</numerusform>
        </translation>
    </message>
    <message>
        <source>SupportFlow</source>
        <translation>SupportFlow</translation>
    </message>
</context>
<context>
    <name>sf::client::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Taken back: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Taken back: %1. Changed since, so it stays: %2</source>
        <translation>Zurückgenommen: %1. Seither geändert und deshalb belassen: %2</translation>
    </message>
    <message>
        <source>Taking back: %1</source>
        <translation>Wird zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Not undone: %1. %2</source>
        <translation>Nicht zurückgenommen: %1. %2</translation>
    </message>
    <message>
        <source>Not undone: %1. Changed since, so it stays: %2</source>
        <translation>Nicht zurückgenommen: %1. Seither geändert, bleibt also: %2</translation>
    </message>
    <message>
        <source>Waits for the server: %1</source>
        <translation>Wartet auf den Server: %1</translation>
    </message>
</context>
<context>
    <name>sf::client::UndoHistory</name>
    <message>
        <source>The server is away. It can be undone when the connection is back.</source>
        <translation>Der Server ist nicht erreichbar. Rückgängig machen geht, sobald die Verbindung wieder da ist.</translation>
    </message>
    <message>
        <source>%1 set to %2</source>
        <translation>%1 auf „%2“ gesetzt</translation>
    </message>
    <message>
        <source>%1 has priority %2</source>
        <translation>%1 auf Priorität „%2“ gesetzt</translation>
    </message>
    <message>
        <source>%1 assigned to %2</source>
        <translation>%1 wurde %2 zugewiesen</translation>
    </message>
    <message>
        <source>%1 assigned to nobody</source>
        <translation>%1 wurde niemandem zugewiesen</translation>
    </message>
</context>
<context>
    <name>sf::client::Uploads</name>
    <message>
        <source>The copy of “%1” is gone. Attach it again.</source>
        <translation>Die Kopie von „%1“ ist nicht mehr da. Hängen Sie die Datei erneut an.</translation>
    </message>
</context>
<context>
    <name>sf::client::UserLine</name>
    <message>
        <source>May sign in</source>
        <translation>Darf sich anmelden</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Neues Passwort …</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>New password, then Return</source>
        <translation>Neues Passwort, dann Eingabe</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>When this person was last there</source>
        <translation>Wann diese Person zuletzt da war</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Zuletzt da</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
</context>
<context>
    <name>sf::client::ViewForm</name>
    <message>
        <source>For everybody</source>
        <translation>Für alle</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Name, such as &quot;Urgent of VIPs&quot;</source>
        <translation>Name, z. B. „Dringende von VIPs“</translation>
    </message>
    <message>
        <source>A view keeps the filter with its columns, their order and widths, and the sorting.</source>
        <translation>Eine Ansicht behält den Filter mit seinen Spalten, deren Reihenfolge und Breite sowie die Sortierung.</translation>
    </message>
    <message>
        <source>Really delete it for everybody?</source>
        <translation>Wirklich für alle löschen?</translation>
    </message>
    <message>
        <source>Really delete it?</source>
        <translation>Wirklich löschen?</translation>
    </message>
</context>
<context>
    <name>sf::client::ViewShelf</name>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>A view for all; supervisors change it</source>
        <translation>Ansicht für alle; Supervisoren können sie ändern</translation>
    </message>
    <message>
        <source>Rename, share, delete…</source>
        <translation>Umbenennen, teilen, löschen …</translation>
    </message>
    <message>
        <source>Update with what is shown</source>
        <translation>Mit dem Angezeigten aktualisieren</translation>
    </message>
    <message>
        <source>%1 (waiting)</source>
        <translation>%1 (wartet)</translation>
    </message>
</context>
</TS>
