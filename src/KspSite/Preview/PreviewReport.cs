using System.Text.Encodings.Web;
using System.Text.Json;
using KspSite.Commands;
using KspSite.Core.Diagnostics;
using KspSite.Reporting;

namespace KspSite.Preview;

/// <summary>What the preview tells in the terminal; with <c>--format json</c> one JSON document a line, for programs.</summary>
internal sealed class PreviewReport(ReportFormat format, Language language, CommandEnvironment environment)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private bool _isFinished;

    public void Listens(string address)
    {
        if (format == ReportFormat.Json) Event("listening", json => json.WriteString("address", address));
        else if (_isFinished) Line(new($"预览：{address}（只有这台电脑能打开；按 Ctrl-C 结束）", $"Preview: {address} (only this computer can open it; Ctrl-C ends it)"));
        else Line(new(
            $"预览：{address}（只有这台电脑能打开；保存数据后页面自动更新；按 Ctrl-C 结束）",
            $"Preview: {address} (only this computer can open it; pages follow each save; Ctrl-C ends it)"));
    }

    /// <summary>Browsers keep what was noted on a run sheet by address: at another port it is not seen.</summary>
    public void Moved(int usual, int port)
    {
        if (format == ReportFormat.Json) return;
        Line(new(
            $"端口 {Numerals.Text(usual)} 被占用，这次用 {Numerals.Text(port)}。浏览器按地址保存现场记录：在 {Numerals.Text(usual)} 记下的，这里看不到；请先结束占用它的程序，或在进行表里导出、导入记录。",
            $"Port {Numerals.Text(usual)} is in use; this time it is {Numerals.Text(port)}. Browsers keep the notes of a run sheet by address: those made at {Numerals.Text(usual)} are not seen here. End the program that uses it, or export and import the notes on the run sheet."));
    }

    /// <summary>A site of the past, which follows no folder.</summary>
    public void Opened(string file, Archives.ArchiveManifest archive)
    {
        _isFinished = true;
        var (asOf, files) = (Numerals.Text(archive.AsOf), Numerals.Text(archive.Files.Count(f => Archives.ArchivePaths.IsSite(f.Path))));
        if (format == ReportFormat.Json)
        {
            Event("opened", json =>
            {
                json.WriteString("archive", file);
                json.WriteString("as_of", asOf);
                json.WriteString("audience", archive.Audience);
                json.WriteString("version", archive.Version);
            });
        }
        else
        {
            Line(new(
                $"存档 {file}：截至 {asOf}，读者 {archive.Audience}，网站的 {files} 个文件与清单一致（签名和数据另用 kspsite verify 核对）。",
                $"Archive {file}: as of {asOf}, audience {archive.Audience}; the {files} files of its site are as listed (signature and data: kspsite verify)."));
        }
    }

    /// <summary>Nothing is shown at all.</summary>
    public void Refused(ImmutableArray<Finding> faults)
    {
        if (format == ReportFormat.Json)
        {
            Event("refused", json =>
            {
                json.WriteStartArray("findings");
                foreach (var fault in faults) JsonReport.Finding(fault, json);
                json.WriteEndArray();
            });
            return;
        }
        foreach (var line in FindingLines.Of(faults, language)) environment.Error.WriteLine(line.Text);
        environment.Error.WriteLine(new Words("没有打开。", "Nothing is shown.").In(language));
    }

    public void CannotOpen(string address, string reason) => environment.Error.WriteLine(new Words(
        $"浏览器没有打开（{reason}），请自己打开 {address}", $"The browser did not open ({reason}); open {address} yourself").In(language));

    /// <param name="changed">Files that were saved since; empty for the first.</param>
    public void Made(PreviewBuild made, ImmutableArray<string> changed, TimeSpan took)
    {
        if (format == ReportFormat.Json) Event(made.Faults.IsEmpty ? "built" : "faulty", json => Write(made, changed, took, json));
        else if (made.Faults.IsEmpty) Built(made, changed, took);
        else Faulty(made);
    }

    public void Crashed(Exception bug) => environment.Error.WriteLine(bug);

    public void Ended()
    {
        if (format == ReportFormat.Json) Event("ended", _ => { });
        else Line(new("预览已结束。", "The preview has ended."));
    }

    private void Built(PreviewBuild made, ImmutableArray<string> changed, TimeSpan took)
    {
        var (accounts, pages) = (Numerals.Text(made.Accounts), Numerals.Text(made.Pages));
        var seconds = Numerals.Text((decimal)took.TotalSeconds, 2);
        var what = string.Join(", ", changed.Take(3)) + (changed.Length > 3 ? " …" : "");
        var (zh, en) = what.Length == 0 ? ("", "") : ($"{what}：", $"{what}: ");
        Line(new($"{Time} {zh}{accounts} 家客户，{pages} 页，用时 {seconds} 秒", $"{Time} {en}{accounts} accounts, {pages} pages, {seconds} s"));
    }

    private void Faulty(PreviewBuild made)
    {
        var errors = Numerals.Text(made.Faults.Length);
        Line(new($"{Time} 有 {errors} 处错误，页面保持上一次的内容：", $"{Time} errors: {errors}; the pages stay as they were:"));
        foreach (var line in FindingLines.Of(made.Faults, language)) environment.Out.WriteLine("  " + line.Text);
    }

    private void Line(Words words) => environment.Out.WriteLine(words.In(language));

    private string Time => environment.Clock.GetLocalNow().ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);

    private void Event(string name, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("event", name);
            write(json);
            json.WriteEndObject();
        }
        environment.Out.WriteLine(System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length));
    }

    private static void Write(PreviewBuild made, ImmutableArray<string> changed, TimeSpan took, Utf8JsonWriter json)
    {
        json.WriteNumber("accounts", made.Accounts);
        json.WriteNumber("pages", made.Pages);
        json.WriteNumber("seconds", Math.Round(took.TotalSeconds, 3));
        json.WriteStartArray("changed");
        foreach (var file in changed) json.WriteStringValue(file);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var fault in made.Faults) JsonReport.Finding(fault, json);
        json.WriteEndArray();
    }
}
