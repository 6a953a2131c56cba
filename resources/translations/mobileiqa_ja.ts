<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AboutPage</name>
    <message>
        <source>About MobileIQA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence: Apache-2.0. Icons: Lucide (ISC). Typeface: Inter (OFL). Faces: MediaPipe (Apache-2.0). Sample photos: see their attribution in the samples folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looks through a folder of photos with a small network&apos;s scores and shows where it looked. Everything runs on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MobileIQA {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The work it stands on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgreementPlot</name>
    <message>
        <source>Rank correlation with ratings that were left out: 0 is chance, 1 the same order. The line shows where it is likely to lie (95 %).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taste adds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your taste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Breadcrumbs</name>
    <message>
        <source>Folders above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of all subfolders are shown. Click to show this folder alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the photos of its subfolders too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and subfolders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>0 of {photos} match</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photos in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos may lie inside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that are added to this folder appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the photos in all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} holds only folders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Do not filter by “{heading}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{filter}. Click to change it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Align</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All photos side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best so far on the left, one challenger after another</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Photos that are compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some panes are shown at less than full size: memory is full</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>A run is going on; pause or stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>Copies of your decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy of the day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this copy what holds; what holds now is kept as a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On each day of use a copy is made of what you decided; the last seven are kept. Scores are not part of it: they can be made again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no copies.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What held before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you had decided by {day} holds again. What held until now is in the list.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a fault in the app, not in your photos; they were not touched. You can go on. The report below helps to mend it; it is also in the log file
{path}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CullPanel</name>
    <message>
        <source>1 of your 5-star photos would have been rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply as flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assisted cull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the assisted cull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every moment keeps a photo, sets stay whole, what you marked stands, and good photos without a time are kept beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every moment keeps a photo. Brackets, focus stacks and panoramas stay whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many to keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep
{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look
{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More than asked for, so that moments and sets stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs a look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing would be rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent or photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos decided</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that would be picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that would be rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that you decide yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject
{count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sets flags where you have not decided; one undo takes all of it back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these 5-star photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show undecided photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of each burst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of your 5-star photos would have been rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{decided} of {total} decided</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Culling</name>
    <message>
        <source>No photos of this folder belong together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select two photos or more to group them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is in no burst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo is in no group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This set stays whole: nothing was marked. Take photos out of it first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>finding what belongs together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking closely: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking photo {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest quality by their labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often each label occurs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the photos are parted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to part the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at the folder broke off ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest quality by their labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No known data set was found here, nor a CSV file of labels, nor photos that you rated. About 60 photos with your stars are enough, or a CSV file with one line a photo: its name and its label.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which photos and labels?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{why}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionCopies</name>
    <message>
        <source>The catalogue cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Nothing: their settings are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What differs between them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DotLine</name>
    <message>
        <source>Scores against each reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropField</name>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder that holds photos and labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the folder of a data set here, or</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ErrorBlock</name>
    <message>
        <source>This photo has no score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go back to change what is named above, then start again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is left to go on with; go back to start another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, settings and log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume goes on at the last checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last lines of the log</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>As the theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grey around the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Middle grey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>White</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by score, date, camera and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all photos again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>Clear the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, camera, lens, label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show photos whose name, folder, camera, lens or label contains this text</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Forget the results of this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with all subfolders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove from Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results of {folder} forgotten</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>It holds no photos any more. If its drive was taken away, connect it again: the photos then come back by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GatheredTable</name>
    <message>
        <source>Goes along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos and what goes along</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>No photo of this folder is rejected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>looking at what belongs to the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} rejects one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on a reduced copy: single clipped pixels do not count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on the photo&apos;s own pixels, none averaged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shadows} of the pixels are black, {highlights} are blown out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>A double click opens a run; its name can be changed in place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement of the chosen runs on photos kept aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agreement over the epochs of the chosen runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs are in {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All runs, their figures and every setting, as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SRCC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same again, with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all runs as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Compare with a good photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure and camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} clipped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press a key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Change keys…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give commands other keys, or those of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Add a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys as in the chosen program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the command without a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press another key for it (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press one more key for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the new key for “{command}”. Esc leaves it as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put my keys back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from the keys of another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key it has in the chosen program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo views&apos; own keys; they stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LabelHistogram</name>
    <message>
        <source>Histogram of the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labels from {low} to {high}, {mean} on average</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Holds from the next start of MobileIQA. Numbers and dates are written as the language writes them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Closed eyes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eyes sharp from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many score points closed eyes take, so that another photo is best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that score less would go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos whose sharpest part is softer would go; below 50 it is called soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos with a large face whose eyes are softer would go; below 90 they are called soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpness from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>−{points}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoupeBar</name>
    <message>
        <source>100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus peaking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How heatmaps are drawn, and taking them away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark what is sharp at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One photo pixel on one screen pixel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opacity of the heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show where the model looked; hold the key to peek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which heatmap to show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole photo in the window</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LoupeView</name>
    <message>
        <source>No photo chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MachinePanel</name>
    <message>
        <source>Computed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer runs on its battery. Training uses all its power for as long as it takes: plug it in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where it is computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bfloat16, less memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>float32, exact</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapExport</name>
    <message>
        <source>No map is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is in the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map is in {file}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapFeed</name>
    <message>
        <source>Cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapsBar</name>
    <message>
        <source>All maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All maps of one photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the model to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One map of all selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same map of two models, and how they differ</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two models</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MapsPage</name>
    <message>
        <source>Maps side by side</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>{source} says {marks}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksLink</name>
    <message>
        <source>{count} more sidecars were not written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>A new sidecar is called</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sidecar is a small file beside a photo, for other programs to read. Photos themselves are never changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As I mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on to the next photo after a mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMG_1.ARW.xmp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IMG_1.xmp for RAW, else IMG_1.JPG.xmp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its button and Caps Lock do the same. Shift with a mark goes on just once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One that exists keeps its name. Lightroom and Capture One never find IMG_1.ARW.xmp. Adobe programs ignore sidecars of JPEG, TIFF and DNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected photos are also written as rating −1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some programs know rejected photos by this alone. Such a sidecar cannot hold their stars; here they are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write stars, flags and labels to sidecars</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MarksStrip</name>
    <message>
        <source>label {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stars} of 5 stars</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MeasuredChoice</name>
    <message>
        <source>How it is measured</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelButton</name>
    <message>
        <source>Back to {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model that scores</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converting the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos are shown without scores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores follow your stars, by {count} photos: {now} points off on average, {was} before. The model menu leads back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The default model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use the default model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} could not be loaded. {why} {kept}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is converted, which takes a minute or two, this first time only. Scoring goes on with it afterwards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stays in use.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelFigures</name>
    <message>
        <source>Agreement with people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Any two photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At a quarter of the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At half the size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Banding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By how much the score changes though the photo is the same: less is better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compression</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enlarged from a small copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults it notices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults that only show at full size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How alike the order by score and the order by people&apos;s ratings are, of photos it never learned from. 1 would be the same order, 0 none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a blurred subject costs more than a blurred background, and the map of quality lost finds the quarter that is blurred.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often a large photo scores lower with one, and by how much on average.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In black and white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It depends on the kind of photos: the order is alike by {least} of 1 within one collection, by {most} within another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lost contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured on {count} photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of one processor core, for a photo of 24 megapixels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of two copies of a photo, how often the one with more of a fault scores lower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of two photos it never learned from, how often it prefers the one that people prefer. 50 of 100 would be guessing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order of all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over-exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as a fine JPEG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved without loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject before background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The map finds the blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same photo once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time it takes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned, as cameras note it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two photos of the same scene</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under-exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points, {most} at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{share} of 100, {points} points lower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} of 1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>About the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calibrated: 0 to 100 spans the labels it was trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the words of its makers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not calibrated: the score is 100 times the network&apos;s output, clipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was measured of this model, or its file does not tell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamingDialog</name>
    <message>
        <source>Make a reference set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} that you call good, to compare others with. Name of the set:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OnnxButton</name>
    <message>
        <source>For other programs: a picture in, its score out, beside the model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ONNX file is written and compared with the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ONNX file. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an ONNX file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path}: the same scores. What is to be done before is in {name}.txt.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Done again: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed: the catalogue cannot be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpinionLine</name>
    <message>
        <source>Opinions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score: {score}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpinionsPanel</name>
    <message>
        <source>Opinions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard deviation of the views&apos; opinions, score points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The score is no mean of them: what the views found is judged together once more</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OwnStars</name>
    <message>
        <source>Learn my stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate these 50 next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show 50 photos of it, spread over scores and bursts, to be rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take your stars and flags of this folder and those below it as labels</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PaneFeed</name>
    <message>
        <source>Cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No longer in this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was changed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The filter hides it once you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed on disk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>filtered out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was moved, renamed or deleted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PanesPage</name>
    <message>
        <source>{name} is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} taken out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} taken out, {key} brings it back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassingOn</name>
    <message>
        <source>1 file copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 path copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file manager answered. The path can be copied instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select up to {count} photos to open them in another program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system knows no program for such files. Choose one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} paths copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{program} cannot be started. Choose another program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoClosely</name>
    <message>
        <source>All photos and figures (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next photo (Right)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No heatmaps: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open its folder at this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous photo (Left)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run wrote no model file: no heatmaps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <source>in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>score {score}, {band}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo}, selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PhotosPage</name>
    <message>
        <source>All photos of a folder and of those below it; none needs a rating. Photos of the kind you take teach most, good ones and bad ones. They are only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least 20 are needed, and 1,000 or more are advised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a folder of photos here, or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enough to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from the photos of this folder and those below it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take “{folder}”, which is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is few: 1,000 or more are advised. It will still tell you what it gained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which photos?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlotCanvas</name>
    <message>
        <source>Nothing to draw yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PointsEditor</name>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProbesTable</name>
    <message>
        <source>Asked about photos kept aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Photos and reasons</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RangeEditor</name>
    <message>
        <source>Any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RatingNext</name>
    <message>
        <source>Every photo of this folder has stars or a flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spread over scores and bursts. Rate them with 1 to 5, P and X</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Photos that come with the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RecipePanel</name>
    <message>
        <source>1 setting differs from the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All as advised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All as in the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All weights of a trained model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every setting of this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ImageNet weights from a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ImageNet weights, found or downloaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models (*.iqa *.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times all training photos are seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trained model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights of the backbone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the network knows before training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing (random weights)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} settings differ from the preset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferencesLink</name>
    <message>
        <source>A reference set holds up to {count} photos: select the best first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against references: {photos} to go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made the reference set “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these photos can be read: no set was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder of good photos first, or select some.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferencesPage</name>
    <message>
        <source>A folder of good photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A good photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare all photos shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a good photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills a column, “Against references”, to sort and filter by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its scores count all the same: what it looks like is remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patches that lower the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The built-in photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>or drop one here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is not there now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReferencesPanel</name>
    <message>
        <source>Against the references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median of {count} references, ± {spread}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One reference: the score depends on it alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reference {number}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Move them to the folder “{rejected}” in {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put them into the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {photos} into the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the rejected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s trash can give them back; undo cannot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo brings them back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo takes them out of the trash again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Another finished run, as a column beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another run beside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another run that begins with this one&apos;s data and settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each photo: its label and its score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Farthest from their labels (label → score)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is installed: ratings can be fitted to its features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No other run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Residuals over the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same again, with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score against label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score less label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores against labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app scores with it from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no model file: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run was asked not to write one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is installed and scores from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is installed: ratings can be fitted to its features.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} was measured on other photos: only the model&apos;s cost compares.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configurations (*.toml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the weights and trying a few steps, to tell what it costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot start like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the configuration in a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The costs could not be told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same from the command line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher&apos;s part in the student&apos;s steps is not counted yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is what will happen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <source>Cancel and discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the run and move its folder to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where it stood</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No more epochs: measure the best one and write the model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save and end the process; Resume goes on with the same numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start this run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without waiting for it; the last checkpoint stays</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunFollower</name>
    <message>
        <source>The process could not be started ({reason}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The process ended with code {code} before it had begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run&apos;s folder is gone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunNumbers</name>
    <message>
        <source>Agreement (SRCC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How well scores put photos kept aside into the order of their labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100 faults in photos kept aside, how many a simple classifier on its features names right: which of 26, and how strong of 5. Guessing names fewer than 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {memory}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best {value}, epoch {epoch}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of 100; before: {value}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss over the epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run 1 of 2: the student follows by itself once its teacher is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the run has written</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreBlock</name>
    <message>
        <source>Not scored yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScoreRange</name>
    <message>
        <source>Drag the ends to show photos of these scores; arrow keys work too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heading} from {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ScreenPage</name>
    <message>
        <source>An ICC profile of this screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ICC profiles (*.icc *.icm *.ICC *.ICM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use no profile file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the system tells the screen&apos;s profile, that one is used. Else photos are shown through this file; without one the screen is taken for an sRGB screen.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecondChoice</name>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another model file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the model to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectedWork</name>
    <message>
        <source>1 photo is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of the selected photos has been scored or marked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write heatmaps into</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of them have not been scored yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photos are in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>All settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo all changes in this table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it does</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Copies of your decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks and sidecars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>An HTML file and a folder of pictures, for a browser or for paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet of {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One HTML file with the pictures inside, for a browser or for paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With a heatmap beside each photo, which takes longer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SheetMaking</name>
    <message>
        <source>Contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact sheet was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the contact sheet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact sheet is in {file}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>contact sheet: {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explaining {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of 5 stars</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>The photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Choose what the photos are sorted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New scores came in since the photos were sorted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: {now}
Click for: {other}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort: {name}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StarsFilter</name>
    <message>
        <source>1 star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 star or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 star or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>=  Exactly so many stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least, exactly or at most so many stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos without stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stars or fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stars or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sign}: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≤  At most so many stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>≥  At least so many stars</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StarsFromScoresDialog</name>
    <message>
        <source>Give stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest score for {stars} stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More stars need a higher score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos without stars get them by their score. Photos that have stars keep them. One undo takes all of it back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stars from scores</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} have no score.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} have stars and keep them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A score from 0 to 100 guesses how sharp, clean and well exposed a photo looks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a folder here, or</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything runs on this computer; your photos are never changed or sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows nothing of the moment, the people or what you meant by the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look through your photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that come with the app</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the sample photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Go on scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show these photos alone, or all again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop scoring this folder; what is done is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this work; what is done is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} ({larger} and {smaller})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} (Caps Lock)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>Not needed for what you train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>current step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>All runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every run, to compare and to continue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StudentPage</name>
    <message>
        <source>How does it learn?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does the model learn?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How does the student learn?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins with all that the app&apos;s model knows, and moves towards your labels in small steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It learns from your labels alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It learns your labels, and beside them what its teacher sees in each photo: the features its views look at (distillation). Teacher and student may be of different sizes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It sees each photo beside a good one of other content, drawn anew in each pass, and learns the labels and how its teacher sees the photo differ from its own original.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of each photo it makes versions with known faults, and learns to tell the faults apart whatever is shown. Some photos are kept aside: before and after each pass it is asked about faults in them.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>Photos to choose from</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableForm</name>
    <message>
        <source>Deviation, if given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Direction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part, if given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rater, if given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the labels as chosen here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scene, if given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it like this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Votes, if given</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TasteFeature</name>
    <message>
        <source>Close my taste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model files (*.iqa)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save my taste as a model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your taste is back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your taste is forgotten; your stars stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TastePanel</name>
    <message>
        <source>Bring back my forgotten taste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close my taste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget my taste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From all photos that you rated; no photo is scored again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn my taste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My taste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos that you rated otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos to rate next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate these next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a model file, forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as a model file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort by my taste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They would teach most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you would give most stars comes first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You rated otherwise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your stars, and in brackets what your other ratings suggest</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TeacherPage</name>
    <message>
        <source>A file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A published checkpoint (.pkl), a model file (.iqa) or weights of a run (.safetensors). Nothing in it is executed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A teacher trained before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How is the teacher trained?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On the same photos. The student starts by itself once it is done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teachers (*.pkl *.pth *.pt *.iqa *.safetensors);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best epoch of a finished run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no finished run yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a teacher first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who teaches?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme, text size, keys, about</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingLink</name>
    <message>
        <source>A model is being trained. What shall become of it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the background it goes on without the app, a student after its teacher too, and is here again at the next start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training goes on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrainingWindow</name>
    <message>
        <source>A run is going on; pause or stop it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is installed and scores from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} is installed: ratings can be fitted to its features.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder the photos go to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date of the shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For programs that read no sidecars of such files; the picture stays the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Insert something that differs from photo to photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {photos}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time of the shot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write stars, flag and label into the copies (JPEG, TIFF, DNG)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{summary}. Sidecars, sound and all else that belongs to a photo goes along.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Leave out 1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave out {count} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They stay where they are; the run does not use them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more of these kinds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{message}
{path}
Double click or Enter opens it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Drop to open {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {photo}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatIfBar</name>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lay the fault on the whole photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave the photo as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paint this fault on a copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the last fault off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photo as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhatPage</name>
    <message>
        <source>A larger, slower model, to teach students later or to use as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that compares with good photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small model, from the labels alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small model, taught by a larger one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A teacher only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It knows photos already and goes on learning from yours: minutes, and about 60 rated photos are a start. Advised below 2,000 photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn from my photos without ratings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most ways need photos with a label each: your own stars, or a list of how good people found them. The trained model then scores photos in this app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No labels at all: it makes faults itself and learns to tell them apart. Out comes what your own ratings can be fitted to later. Hours, and 1,000 photos or more are advised.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One step and about half the time. Also the honest comparison for a taught one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app&apos;s model, taught your taste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two steps: a teacher learns from your labels, then a small, fast student learns from your labels and from the teacher. Advised from 2,000 photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two steps: a teacher sees distorted photos beside their originals, then a student learns to judge beside any good photo. Needs a data set with originals, such as KADID-10k.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to train?</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WholeSet</name>
    <message>
        <source>Nothing was decided here about these photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WorstStrip</name>
    <message>
        <source>Farthest from their labels after epoch {epoch} (label → score)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>again</name>
    <message>
        <source>{name} again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>Until then neither scores nor decisions are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until then nothing is kept: no scores, no decisions, no settings. Photos are shown and scored all the same.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>1 star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 star, next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 % at the pointer, and back to fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 stars, next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 stars, next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4 stars, next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>5 stars, next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A heatmap&apos;s true cells, or smoothly between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A page of photos back or on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About MobileIQA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Align the panes again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Assisted cull</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the last folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the part before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Between grid and loupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the last one back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bursts and other groups, folded, in the grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Champion against challengers, or all at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour of the photo under a heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare and survey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare the selected photos, or the current one with the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with a good photo…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the files to the clipboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the heatmap as a picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the paths as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy to a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do the undone change again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export results of the selected photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter off, and on again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First or last photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit scores to my stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the window; usual thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focus peaking: mark what is sharp at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders and scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group the selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmap: tap to keep it, hold to peek</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide or show everything but the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Info panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the photo, reject the rest of its burst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a reference set…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps side by side: where the model looked, what it minded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu of the photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move all panes (also drag)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move one pane alone (also Ctrl+drag)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to another photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My taste: learned from your stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next challenger or pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flag, next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stars, next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the next map side by side, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the next pane, or back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the next part of the window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On to the next photo after each mark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One map alone, or all of them again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only photos with 1 star or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only photos with 2 stars or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only photos with 3 stars or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only photos with 4 stars or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only photos with 5 stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only photos without a flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only photos without stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only picked photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only rejected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the group, or fold it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause or go on scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo beside its heatmap, with a line to draw between them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos of subfolders too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pick, next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous challenger or pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous heatmap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate these 50 next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh the folder and its order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject, next photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the rejected photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the heatmap as a picture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select as far as another photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split the selected photos off their group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stars from scores, where there are none…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Survey of the selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the photo out of the selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected photos out of their group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The challenger wins: it becomes the champion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the camera&apos;s AF point, or else the sharpest place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the eyes of the next face, at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To the eyes of the previous face</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train a model…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if: lay faults on a copy and see what they cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if: the photo before, and after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write heatmaps of the selected photos…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write marks to sidecars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in; larger thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out; smaller thumbnails</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>1 star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select several photos in the grid to see them together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {most} of {count} selected photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first {most} of {count} selected photos. Champion shows all of them, one at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no other photo to compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label {label}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} stars</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>1: photos stand in the order of their labels; 0: any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1: scores lie on a line with the labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App&apos;s default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error (RMSE)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GMAC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Median of five on this device, by torch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Numbers that were learnt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order (SRCC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PLCC, mapped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs (KRCC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pairs in the right order less those in the wrong one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same after a logistic curve was fitted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thousand million multiplications and additions for one photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time a photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Typical distance from the label, of 0 to 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values (PLCC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (no teacher)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} (other photos)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, the model the app begins with. Photos of this data set may have been among those it learnt from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ({low} to {high})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ± {deviation}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>1 thing must be put right before a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 thing to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By five folds, then on all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By ten random splits, without a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five trainings each keep another fifth of the photos aside; all together choose the epoch and tell how good it is, and a sixth training on all photos makes the model. Photos of a scene stay together. It takes about six times as long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is wrong with these photos and labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Once, on the parts above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ten trainings each test on another fifth of the photos, as papers report it: median and deviation. None of them makes a model to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>four of five to learn from, the fifth to test, ten times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>labels {scale}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} in five folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of the photos choose the best epoch, mostly by chance; folds use them all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of the photos would choose the best epoch, mostly by chance. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things must be put right before a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things to know</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to choose the best epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to learn from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} to test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” is open in the app, {photos}. Rate about {start} of them, and a model can learn your taste; no list of labels has to be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” is open in the app: {rated} of {photos} have your stars or flags.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{folder}” is open in the app: {rated} of {photos} have your stars or flags. About {start} are a good start.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>explaining</name>
    <message>
        <source>And {count} more could not be explained.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmaps of 1 photo are in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heatmaps of {count} photos are in {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No heatmaps were written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the photos&apos; own folder. Choose another one, so that the heatmaps do not mix with your photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>explaining {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>April</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>August</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>December</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>February</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>January</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>July</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>June</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>March</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not fired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>November</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>October</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>September</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sRGB, as nothing else is stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colours}, by EXIF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colours}, by its PNG header</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colours}, by its colour codes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{colours}, by its profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mm} mm equivalent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{real} ({mm} mm equivalent)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>families</name>
    <message>
        <source>+{value} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 star: 1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 star: {photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1/16 or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>16× or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3.2 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>32× or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>64× or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tie with {name} and {others} more: too close for the model to tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A tie with {name}: too close for the model to tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Among the {count} best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background soft: edges about {width} px wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back earlier marks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back moved photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring back the results of “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy a photo to “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy {photos} photos to “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Covering what it marks most moved the score further than covering as much elsewhere in {cases} of 100 cases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark: hardly anything above level {level} of 255</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evenly spread: no part stands out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Eyes not sharp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few tones: {share} % of the levels occur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fewest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the reference set “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forget the results of “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {low} to {high} in this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grain in the shadows: {levels} of 255 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grain: {levels} of 255 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups: 1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups: {photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half of it in {count} of {cells} cells; the brightest holds {part} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>High key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highlights clipped: {share} % of the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the views are apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far to believe this map was not measured for this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It has no score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label {label}: 1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label {label}: {photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looked at, compared with the average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low contrast: tones span {levels} of 255 levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Low key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowers the score by {value} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the reference set “{name}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maps to be believed, of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marks: {photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May be meant as it is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mostly on one spot: one cell holds {part} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion blur, falling to the right: along it {share} % of the detail across it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion blur, horizontal: along it {share} % of the detail across it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion blur, rising to the right: along it {share} % of the detail across it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Motion blur, vertical: along it {share} % of the detail across it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move a photo to “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move {photos} photos to “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving or copying photos was cut off earlier. Now it is finished: {done} of {photos}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving photos was cut off earlier. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Moving photos was cut off earlier; they are back where they were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My taste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrowest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flag: 1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flag: {photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label: 1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label: {photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stars: 1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No stars: {photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not part of a burst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in the photos of this burst tells how sharp they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number {place} of {count} in its burst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of a focus stack of {count}, which stays whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of a panorama of {count}, which stays whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One of an exposure bracket of {count}, which stays whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Others of its burst are better</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patches that lower the score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked: 1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked: {photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a photo into the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put {photos} photos into the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rated photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Raw output</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads the features of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: 1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected: {photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Role</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ruling view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score points lost per 1 % of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores {score}, less than {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores {score}; enough others are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scores {score}; the best of each moment are already enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second model against the first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shallow depth of field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpness of the eyes {sharpness} of 100, less than {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpness {sharpness} of 100, less than {least}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidecars: 1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sidecars: {photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft everywhere: edges about {width} px wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soft in the middle, sharp around it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong compression: blocks of 8 pixels, steps of {levels} levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subfolder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject soft: edges about {width} px wide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Technical score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best of its moment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best of {count} in its burst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The best photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The results of “{folder}” were deleted meanwhile: nothing is left to bring back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned: 1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turned: {photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlike anything rated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where all views together looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in the photo score points are lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where one view looked and another did not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where view {number} looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which view looked most at each place, and how much</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which view took most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which windows of the photo lower its score beside the most alike good photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Widest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You gave it 1 star</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You gave it {stars} stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You labelled it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You picked it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You rejected it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photos stayed where they are, the first of them {name}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} of its burst is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} of its burst scores 1 point more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} of its burst scores {points} points more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} stayed where it is: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stars} stars: 1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{stars} stars: {photos} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} more with the second model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} points lost per 1 % of the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}× as much with the second model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}× from view to view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}× the average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>± stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>¼ or less</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source> or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Could not be scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Green</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label without a colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Purple</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Red</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stars: {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stars: {count} or fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stars: {count} or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{choice} and {count} others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{heading}: {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>1 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 of them is hidden by the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 photo stayed where it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The photos are in this folder already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copying {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moving {number} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of them are hidden by the filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photos stayed where they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} stays: it may belong to {other} as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} copied to “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} moved to “{folder}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} put into the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photo} is left out: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended without a word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>settings cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{agreement} ({photos})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} of 100 faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} of {count} folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} on test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ± {deviation} of {count} splits</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>All keys are those of the chosen program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your keys hold again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} belongs to {holders} and stays there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is now the key for “{command}”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{key} is the key for {holders} already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{command}” has its usual key again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“{command}” has no key now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>English</source>
        <translation>日本語 (unreviewed)</translation>
    </message>
</context>
<context>
    <name>loupe</name>
    <message>
        <source>1:1 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AF point of the camera</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 100 % the RAW file is developed at full size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Developed from the RAW file at full size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Developed from the RAW file at half its size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Developing the RAW</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Face {number} of {count}: {eyes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding where it looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It cannot be developed: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being developed at full size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lines hold 50 % (full) and 80 % (dashed)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for what is sharp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No edge is sharp at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No face found here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No heatmap for this photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in focus was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One face: {eyes}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAW at half size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RAW, 1:1 pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharpest place; the camera named no AF point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The JPEG that the camera stored in the RAW file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>camera&apos;s preview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>can&apos;t tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eyes closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eyes open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eyes sharp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eyes sharp, open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eyes soft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>eyes soft, closed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>machine</name>
    <message>
        <source>Apple graphics (MPS)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CUDA needs an NVIDIA card, its driver and a torch that was built for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MPS needs a Mac with an Apple chip and macOS 14 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network&apos;s inner pictures take less memory; weights stay in float32. The result differs a little.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device} computes in float32 whatever is chosen here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{device}: not found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>maps</name>
    <message>
        <source>Choose a second model in the bar below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finding where it looked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {score}, opinions {opinions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This model does not draw this map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>opinions</name>
    <message>
        <source>Spread {points} points</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views agree</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views differ a little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Views disagree: not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the score lies above them all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the score lies below them all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>photo_menu</name>
    <message>
        <source>Another program…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The usual program</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>plots</name>
    <message>
        <source>Agreement with labels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults told apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Label, brought to 0 to 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean of the epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order (SRCC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score less label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values (PLCC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}
label {label}, score {score}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>{reason} (not sure)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>references</name>
    <message>
        <source>Against {title}: {score} (1 reference)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Against {title}: {score} ± {spread} (median of {count} references)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comparing with {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No photo chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the references</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the references: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With fewer than {count} photos, scores depend much on which ones they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more like these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blurred</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scored low itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smaller than {pixels} pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the built-in reference set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{model} on its own: {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: the most alike, {score}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>Agreement with your ratings (SRCC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults told apart, whatever their strength (of 100)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faults told apart, with their strength (of 100)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be asked: there were too few photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is measurably better: use it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells faults apart better than what it began with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It tells faults apart no better than what it began with: keep that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its scores lie close together ({low} to {high}): train it for more epochs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures: there were no photos to measure on, or all scores are equal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing measurable was gained: keep the one you have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of two {photos}, it puts the better one first in about {share} of 100 cases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On your {count} rated photos it agrees with you by {after}; what it began with, by {before} (difference likely between {low} and {high}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Versions of a photo found again (of 100)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether that helps with your taste is not known yet: rate 30 photos of the folder and train again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {count} photos, that is a rough figure.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worse steps found farther from the photo (of 100)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>best epoch {best} of {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>each photo kept aside by one of {count} folds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended when nothing was gained any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>median and deviation of {count} random splits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>photos it has never seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trained for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} kept aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} test photos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>screen</name>
    <message>
        <source>Colours: converted to the chosen profile, {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: converted to the screen&apos;s profile, {name}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: sRGB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours: sRGB; the system names no profile of this screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile that the system names for this screen is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} cannot be read; choose another profile in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is no profile of a screen; choose another one in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>taste</name>
    <message>
        <source>1 rated photo is not scored yet and does not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It agrees with your ratings measurably better than the score: worth using.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned from technical features of your {photos} ratings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learned from technical features of {photos} photos labelled in a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking at your ratings …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This photo: {stars} ± {deviation} stars</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlike anything you rated: hardly more than a guess</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your taste adds nothing measurable yet. More ratings may change it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your taste was learned with the model {model}. Learn it again with the model in use, or choose that one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your {votes} ratings are too much alike. Needed are {values} different numbers of stars, at least {least} times each, or {flags} picked and {flags} rejected photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: you gave {stars} stars, your taste would give {said}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{photos} rated photos are not scored yet and do not count.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{votes} of {needed} ratings so far. Give stars, or pick and reject; a burst counts once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{votes} ratings: enough to learn what you like, from technical features of your photos. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tips</name>
    <message>
        <source>{one} and {other}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>, then </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model is being trained in the background.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A model that compares photos with good ones is trained on {data}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small model is trained for this app from the labels of {data} alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A small model is trained for this app, taught by a larger one, on {data}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A teacher is trained on {data}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An encoder learns from {photos} of {folder}, without a single rating.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the fastest and the slowest of {count} tried steps: {low} to {high}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled; the run is in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelling: the step being computed is finished first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decoding photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard the run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard this run?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ending the process</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fold {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs in a process of its own: you can go on looking at photos, pause it, or close the app. Your photos and labels are only read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its folder goes to the trash. Put back from there, it can be continued.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring features</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring other models on the same photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the best epoch on the test photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the epoch on photos kept aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On all photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One epoch is trained. Shall the run be discarded?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused; nothing is lost and no memory is used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pausing: the step being computed is finished and saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the data set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Split {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped early; the best epoch is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping: the best epoch is measured and kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app&apos;s model goes on learning, from the labels of {data}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk has {free} free, the run needs {needed}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The run has not been heard of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time is a rough guess: a single step was tried, and the first one is mostly slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training of {name} has ended too early.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The training of {name} is paused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>almost done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {photos}: may be chance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {photos}: rough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label {label}, score {score}: the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label {label}, score {score}: {off} too high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>label {label}, score {score}: {off} too low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the published network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the small network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the {what} ({backbone}) sees all training photos up to {epochs} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{backbone} sees each photo {epochs} times, as it is and with {versions} faults, and is asked about faults in {aside} photos kept aside.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} epochs are trained. Shall the run be discarded?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps}, in each of {count} folds; the epoch that does best in all folds together is taken, and a last training on all photos makes the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps}, on each of {count} random splits; how good that is comes out, no model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{steps}; the epoch that does best on photos kept aside is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time}, {memory} of memory, {disk} on disk, on {device}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{work}: {done} of {total}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>verdict</name>
    <message>
        <source>Bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better than {share} % of this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Better than {share} % so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Poor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {score} of 100, {band}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scored by {name} {version}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest score of this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The highest score so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest score of this folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lowest score so far</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>what_if</name>
    <message>
        <source>Blown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blur</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>Answer what is asked of the labels, then press Take it like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a finished run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of photos.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the folder of the data set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the teacher&apos;s file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Student</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The data set must be read and free of errors first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The teacher&apos;s file is not there any more; choose it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There must be at least 20 photos to learn from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>1 photo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {hours} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about {seconds} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scoring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>scoring stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} could not be scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} photos selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} scored</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>worth</name>
    <message>
        <source>It gives all {count} photos the same score ({score}), so it tells none from another: train it for longer, or with another learning rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The app&apos;s default model orders the same photos better: {default} against {own} (SRCC).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With {count} photos that may be chance; more labelled photos tell.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
