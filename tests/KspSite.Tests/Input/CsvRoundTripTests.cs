using System.Text;
using CsCheck;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Input;

namespace KspSite.Tests.Input;

public class CsvRoundTripTests
{
    private static readonly Encoding Gb18030 = CodePagesEncodingProvider.Instance.GetEncoding(54936)!;

    // Characters that matter to a parser, and some that matter to an encoding; no lone surrogates, no NUL, no mark.
    private static readonly Gen<string> Cell = OneOf(
        ",", ";", "\t", "|", "\"", "\n", "\r", "\r\n", " ", "=", "a", "1", "客", "户", "，", "é", "𠮷", "\u2028").Array[0, 6].Select(string.Concat);

    private static readonly Gen<(string[][] Rows, char Delimiter, string End, int Encoding)> Tables =
        Gen.Select(
            Gen.Int[2, 5].SelectMany(width => Cell.Array[width].Array[1, 8]),
            OneOf(',', ';', '\t', '|'), OneOf("\n", "\r\n", "\r"), Gen.Int[0, 3]);

    private static Gen<T> OneOf<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    [Fact]
    public void Whatever_is_quoted_is_read_back_the_same() => Tables.Sample(
        table =>
        {
            using var folder = new TemporaryFolder().With("x.csv", Bytes(table.Rows, table.Delimiter, table.End, table.Encoding));
            var findings = new List<Finding>();
            var source = TextSource.Open("x.csv", folder["x.csv"], long.MaxValue, findings);
            Assert.Empty(findings);

            var rows = CsvRows.Read(source!, new CsvLayout(table.Delimiter, [], 1), Accounts.Table, findings).Kept();

            Assert.Empty(findings);
            Assert.Equal(table.Rows, rows.Select(r => r.Fields));
            Assert.Equal(Lines(table.Rows), rows.Select(r => r.Line));
        },
        iter: 300, threads: 1);

    private static byte[] Bytes(string[][] rows, char delimiter, string end, int encoding)
    {
        var text = "h" + end + string.Concat(rows.Select(r => string.Join(delimiter, r.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + end));
        return encoding switch
        {
            0 => Encoding.UTF8.GetBytes(text),
            1 => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
            2 => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)],
            _ => Gb18030.GetBytes(text),
        };
    }

    // The header is line 1; a row begins after all line breaks above it, CRLF being one.
    private static IEnumerable<int> Lines(string[][] rows)
    {
        var line = 2;
        foreach (var row in rows)
        {
            yield return line;
            line += 1 + row.Sum(c => c.Count(x => x == '\n') + c.Replace("\r\n", "", StringComparison.Ordinal).Count(x => x == '\r'));
        }
    }
}
