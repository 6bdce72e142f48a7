using CsvHelper;
using KspSite.Core.Diagnostics;

namespace KspSite.Input;

/// <summary>IN-05: quotes that do not pair, named by the line on which the faulty quote stands or opens.</summary>
internal static class QuoteFaults
{
    private static readonly Words Remedy = new(
        "含分隔符、换行或引号的文字要用一对英文双引号括起来，文字里的引号写成两个（\"\"）。",
        "Text that holds a delimiter, a line break or a quote needs one pair of double quotes around it, and quotes inside it are doubled (\"\").");

    public static Finding Of(string file, CsvMalformedRecord record, char delimiter)
    {
        var (lines, field) = Locate(record.RawRecord, delimiter);
        var line = (int)record.LineNumber + lines;
        return FaultKinds.Quotes.Finding(new SourceRef(file, line, field), Message(record, line), Remedy, Excerpt(record.RawRecord, lines));
    }

    public static Finding InHeader(string file, int line) => FaultKinds.Quotes.Finding(
        new SourceRef(file, line),
        new("表头一行的引号不成对，整个文件无法读取。", "The quotes in the header row do not pair; the file cannot be read."), Remedy);

    private static Words Message(CsvMalformedRecord record, int line)
    {
        var last = Numerals.Text((int)record.LineNumber + LineBreaks(record.RawRecord));
        var opens = Numerals.Text(line);
        return record.Reason switch
        {
            CsvMalformedReason.UnterminatedQuote => new(
                $"第 {opens} 行打开的引号到文件末尾都没有关闭，这一行和后面的内容都没有采用。",
                $"The quote that opens on line {opens} is never closed; this row and everything after it are not used."),
            CsvMalformedReason.TextAfterClosingQuote when last != opens => new(
                $"第 {opens} 行打开的引号，在第 {last} 行遇到下一个引号才结束，后面还有文字；多半是第 {opens} 行少了一个引号，两行之间的内容没有采用。",
                $"The quote that opens on line {opens} meets its partner only on line {last}, with text behind it. Most likely a quote is missing on line {opens}; the lines up to there are not used."),
            CsvMalformedReason.TextAfterClosingQuote => new("关闭的引号后面还有文字，这一行没有采用。", "Text follows a closing quote; the row is not used."),
            _ => new("没有加引号的文字里有单独的引号，这一行没有采用。", "A single quote stands inside unquoted text; the row is not used."),
        };
    }

    /// <summary>Line breaks above the quote that opens the faulty field, and the field's number from 1.</summary>
    private static (int Lines, int Field) Locate(string record, char delimiter)
    {
        var (lines, field, i) = (0, 1, 0);
        while (i < record.Length)
        {
            var start = lines;
            if (record[i] == '"')
            {
                for (i++; i < record.Length; i++)
                {
                    if (record[i] == '"' && !(i + 1 < record.Length && record[i + 1] == '"')) break;
                    if (record[i] == '"') i++;
                    else if (IsLineEnd(record, i)) lines++;
                }
                i++;
                if (i > record.Length || (i < record.Length && record[i] != delimiter)) return (start, field);
            }
            else
            {
                for (; i < record.Length && record[i] != delimiter; i++)
                {
                    if (record[i] == '"') return (start, field);
                }
            }
            i++;
            field++;
        }
        return (0, 0);
    }

    private static bool IsLineEnd(string text, int i) => text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n'));

    private static int LineBreaks(string text) => Enumerable.Range(0, text.Length).Count(i => IsLineEnd(text, i));

    private static string Excerpt(string record, int line) => record.ReplaceLineEndings("\n").Split('\n')[line];
}
