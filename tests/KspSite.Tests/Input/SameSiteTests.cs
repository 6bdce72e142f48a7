using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KspSite.Input;

namespace KspSite.Tests.Input;

/// <summary>The sample portfolio in other encodings, delimiters and kinds of file is the same site.</summary>
public sealed partial class SameSiteTests(SameSiteTests.Original original) : IClassFixture<SameSiteTests.Original>
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;
    private static readonly Encoding Gbk = CodePagesEncodingProvider.Instance.GetEncoding(936, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    [Theory]
    [InlineData("GBK")]
    [InlineData("GB18030")]
    [InlineData("UTF-16LE tab")]
    [InlineData("semicolon")]
    [InlineData("XLSX")]
    public void Every_file_but_data_and_manifest_has_the_same_bytes(string form)
    {
        using var site = new TemporaryFolder();
        original.CopyTexts(site);
        Write(form, site);

        Assert.Equal(Lines(InputFolder.Read(Repository.Path(""), "input/history")), Lines(InputFolder.Read(site.Root, "input/history")));
        Build(site);

        var expected = original.Files;
        Assert.Equal(expected.Keys, PagesOf(site).Keys);
        foreach (var (path, found) in PagesOf(site))
        {
            var (bytes, original) = form == "XLSX" ? (WithoutLines(found), WithoutLines(expected[path])) : (found, expected[path]);
            Assert.True(bytes.AsSpan().SequenceEqual(original), $"{path} differs as {form}: {Around(bytes, original)}");
        }
    }

    private static IEnumerable<string> Lines(InputFolder input) =>
        input.Tables.OrderBy(t => t.Table.Name, StringComparer.Ordinal).SelectMany(t => t.Rows.Select(r => r.Fields).Prepend([.. t.Header]).Select(f => string.Join('|', f)));

    // A cell of several lines moves the lines below it in a text file, and no row of a sheet: the numbers behind a table's name differ.
    private static byte[] WithoutLines(byte[] page) =>
        Encoding.UTF8.GetBytes(LineNumbers().Replace(Encoding.UTF8.GetString(page), "${table}(line)"));

    [GeneratedRegex(@"\b(?<table>(input/)?[a-z_]+(\.csv)?)\([0-9]+(,[0-9]+)?\)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex LineNumbers();

    private static string Around(byte[] found, byte[] expected)
    {
        var at = Math.Max(0, found.AsSpan().CommonPrefixLength(expected) - 60);
        return $"“{Excerpt(found, at)}” instead of “{Excerpt(expected, at)}”";
    }

    private static string Excerpt(byte[] text, int at) => Encoding.UTF8.GetString(text, at, Math.Min(140, text.Length - at));

    private static void Write(string form, TemporaryFolder site)
    {
        var book = new TestWorkbook();
        foreach (var (name, lines, rows) in Original.Tables)
        {
            _ = form switch
            {
                // What GBK does not have, Excel would write as a question mark; the sample holds no such character.
                "GBK" => site.With($"input/{name}.csv", Gbk.GetBytes(Text(rows, ','))),
                "GB18030" => site.With($"input/{name}.csv", Gb18030.GetBytes(Text(rows, ','))),
                "UTF-16LE tab" => site.With($"input/{name}.txt", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Text(rows, '\t'))]),
                "semicolon" => site.With($"input/{name}.csv", Text(rows, ';')),
                _ => site,
            };
            if (form == "XLSX") book.Sheet(name, AtTheirLines(lines, Typed(rows)));
        }
        if (form == "XLSX") site.With("input/全部.xlsx", book.Bytes());
    }

    private static string Text(string[][] rows, char delimiter) => string.Concat(rows.Select(r =>
        string.Join(delimiter, r.Select(f => f.AsSpan().IndexOfAny([delimiter, '"', '\n']) < 0 ? f : $"\"{f.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\r\n"));

    // A place is a line of a text file and a row of a sheet; where a cell holds line breaks these part, so the sheet leaves rows free.
    private static object?[][] AtTheirLines(int[] lines, object?[][] rows)
    {
        var sheet = Enumerable.Repeat(Array.Empty<object?>(), lines[^1]).ToArray();
        for (var i = 0; i < rows.Length; i++) sheet[lines[i] - 1] = rows[i];
        return sheet;
    }

    // Numbers, dates and shares as Excel itself keeps them, not as text.
    private static object?[][] Typed(string[][] rows) => [.. rows.Select((r, i) => (object?[])[.. r.Select(f => i == 0 ? f : Typed(f))])];

    private static object? Typed(string field)
    {
        if (DateOnly.TryParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        if (decimal.TryParse(field, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && Core.Numerals.Text(number) == field) return (double)number;
        if (field.EndsWith('%') && decimal.TryParse(field[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent)
            && Core.Numerals.Text(percent) + "%" == field) return new TestWorkbook.Shown((double)(percent / 100), "0%");
        return field;
    }

    private static SortedDictionary<string, byte[]> PagesOf(TemporaryFolder site) => new(
        site.Files("output").Where(f => !f.StartsWith("data/", StringComparison.Ordinal) && f != "manifest.json")
            .ToDictionary(f => f, f => File.ReadAllBytes(site["output/" + f])), StringComparer.Ordinal);

    private static void Build(TemporaryFolder site)
    {
        var run = KspSiteRun.In(site, "build", "--lang", "zh-CN");
        Assert.True(run.ExitCode == 0, run.Out + run.Error);
    }

    /// <summary>The sample as it stands in the repository: its cells, and the site made from it once.</summary>
    public sealed class Original : IDisposable
    {
        private readonly TemporaryFolder _site = new();

        public Original()
        {
            CopyTexts(_site);
            foreach (var path in Directory.EnumerateFiles(Repository.Path("input"), "*.csv")) _site.With("input/" + Path.GetFileName(path), File.ReadAllBytes(path));
            Build(_site);
            Files = PagesOf(_site);
        }

        internal static IEnumerable<(string Name, int[] Lines, string[][] Rows)> Tables => InputFolder.Read(Repository.Path(""), "input/history").Tables
            .Select(t => (t.Table.Name, Header: (string[])[.. t.Header], t.HeaderLine, Rows: t.Rows.Kept()))
            .Select(t => (t.Name, (int[])[t.HeaderLine, .. t.Rows.Select(r => r.Line)], (string[][])[t.Header, .. t.Rows.Select(r => r.Fields)]));

        internal SortedDictionary<string, byte[]> Files { get; }

        /// <summary>Everything of the input that is no table.</summary>
        internal void CopyTexts(TemporaryFolder site)
        {
            var input = Repository.Path("input");
            foreach (var path in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories).Where(p => Path.GetExtension(p) != ".csv"))
                site.With("input/" + Path.GetRelativePath(input, path).Replace('\\', '/'), File.ReadAllBytes(path));
            // Snapshots are no part of the question: they stay as they are.
            var history = Path.Combine(input, "history");
            if (!Directory.Exists(history)) return;
            foreach (var path in Directory.EnumerateFiles(history, "*", SearchOption.AllDirectories))
                site.With("input/" + Path.GetRelativePath(input, path).Replace('\\', '/'), File.ReadAllBytes(path));
        }

        public void Dispose() => _site.Dispose();
    }
}
