using System.Text.Encodings.Web;
using System.Text.Json;
using KspSite.Core.Diagnostics;

namespace KspSite.Preview;

/// <summary>What the script in the browser is told of a state: one line of JSON, all words in the reader's language.</summary>
internal static class PreviewMessage
{
    private const int FaultsShown = 50;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="page">The path of the page that asks; its version is told.</param>
    public static byte[] Of(PreviewState state, string page)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options)) Write(state, page, json);
        return stream.ToArray();
    }

    private static void Write(PreviewState state, string page, Utf8JsonWriter json)
    {
        string Text(Words words) => words.In(state.Language);
        var errors = Numerals.Text(state.Faults.Length);
        json.WriteStartObject();
        json.WriteString("version", state.Site?.VersionOf(page) ?? "");
        json.WriteString("language", state.Language == Language.Zh ? "zh-CN" : "en");
        json.WriteString("title", Text(new($"最新的数据有 {errors} 处错误", $"Errors in the newest data: {errors}")));
        json.WriteString("intro", Text(state.Site is null
            ? new("改正并保存后，网站会自动出现。", "Correct and save; the site then appears by itself.")
            : new("页面显示的仍是上一次的内容。改正并保存后会自动更新。", "The page still shows the state before. Correct and save; it then follows by itself.")));
        json.WriteString("fold", Text(new("收起", "Fold")));
        json.WriteString("unfold", Text(new("展开", "Unfold")));
        json.WriteString("lost", Text(new("预览已经停止", "The preview has stopped")));
        json.WriteString("lostIntro", Text(new("页面不再更新；请重新运行 kspsite serve。", "This page no longer follows; run kspsite serve again.")));
        json.WriteStartArray("faults");
        foreach (var fault in state.Faults.Take(FaultsShown)) Write(fault, state.Language, json);
        json.WriteEndArray();
        var more = Numerals.Text(state.Faults.Length - FaultsShown);
        if (state.Faults.Length > FaultsShown) json.WriteString("more", Text(new($"另有 {more} 处错误，见终端或 kspsite check。", $"{more} more errors: see the terminal or kspsite check.")));
        json.WriteEndObject();
    }

    private static void Write(Finding fault, Language language, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", fault.Id);
        json.WriteString("place", Place(fault.Where).In(language));
        json.WriteString("message", (fault with { Remedy = Words.Same("") }).Text(language).TrimEnd());
        json.WriteString("remedy", fault.Remedy.In(language));
        json.WriteEndObject();
    }

    // Spelled out, because it is read from a projector and not clicked on.
    private static Words Place(SourceRef where)
    {
        var (line, column) = (Numerals.Text(where.Line), Numerals.Text(where.Column));
        if (where.Line == 0) return Words.Same(where.File);
        return where.Column == 0
            ? new($"{where.File} 第 {line} 行", $"{where.File}, line {line}")
            : new($"{where.File} 第 {line} 行第 {column} 列", $"{where.File}, line {line}, column {column}");
    }
}
