using System.Globalization;
using System.Text;
using KspSite.Core.Audiences;
using KspSite.Core.Input;
using KspSite.Rendering.Pages;

namespace KspSite.Rendering.Leaks;

/// <summary>
/// The texts to search for because of one cell. A number, date, code or yes-or-no of a few signs stands everywhere and proves
/// nothing; it is kept out by construction and not searched for. A long text is searched for by its pieces, since a page may
/// break or shorten it.
/// </summary>
internal static class SecretTexts
{
    /// <summary>In widths: a Han character counts 2, a Latin one 1. The length of a piece that is not met by chance.</summary>
    private const int PassageWidth = 16;

    private const int MinLatinLetters = 4;
    private const int MinDigits = 6;

    private static readonly decimal[] Factors = [1, 1_000, 10_000, 1_000_000, 100_000_000];

    public static IEnumerable<Secret> Of(WithheldCell cell) => cell.Column.Kind switch
    {
        ColumnKind.Text or ColumnKind.LongText => OfText(cell, cell.Text),
        ColumnKind.TextList => cell.Column.PiecesOf(cell.Text).SelectMany(item => OfText(cell, item)),
        ColumnKind.Id => OfId(cell, cell.Text),
        ColumnKind.IdList => cell.Column.PiecesOf(cell.Text).SelectMany(id => OfId(cell, id)),
        ColumnKind.Money or ColumnKind.Decimal or ColumnKind.Integer => OfNumber(cell),
        _ => [],
    };

    /// <summary>As texts are compared: width, case and surrounding space do not matter.</summary>
    public static string Plain(string text) => text.Trim().ToLowerInvariant();

    private static IEnumerable<Secret> OfText(WithheldCell cell, string text)
    {
        var plain = Plain(text);
        if (cell.Column.IsName)
        {
            foreach (var name in CellText.SplitList(plain).Append(plain).Distinct(StringComparer.Ordinal).Where(IsDistinctive)) yield return new(name, SecretKind.Name, cell);
            yield break;
        }
        var pieces = Pieces(plain).ToList();
        var passages = pieces.Where(p => Texts.WidthOf(p) >= PassageWidth).ToList();
        foreach (var passage in passages) yield return new(Beginning(passage), SecretKind.Passage, cell);
        if (passages.Count == 0 && pieces.MaxBy(Texts.WidthOf) is { } longest && IsDistinctive(longest)) yield return new(longest, SecretKind.Words, cell);
    }

    private static IEnumerable<Secret> OfId(WithheldCell cell, string id)
    {
        var plain = Plain(id);
        if (IsDistinctive(plain)) yield return new(plain, SecretKind.Name, cell);
    }

    private static IEnumerable<Secret> OfNumber(WithheldCell cell)
    {
        if (!CellText.TryAmount(cell.Text, out var number, out _)) yield break;
        if (Digits(number) < MinDigits) yield break;
        foreach (var factor in Factors)
        {
            var scaled = Math.Abs(number) * factor;
            var plain = scaled.ToString("0.############", CultureInfo.InvariantCulture);
            yield return new(plain, SecretKind.Number, cell);
            var grouped = scaled.ToString("#,0.############", CultureInfo.InvariantCulture);
            if (grouped != plain) yield return new(grouped, SecretKind.Number, cell);
        }
    }

    private static int Digits(decimal number) =>
        Math.Abs(number).ToString("0.############", CultureInfo.InvariantCulture).Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    /// <summary>Two Han characters; four letters or more where there are only Latin ones; six digits where there are only digits.</summary>
    private static bool IsDistinctive(string text)
    {
        if (text.EnumerateRunes().Count(r => r.Value >= 0x1100 && Rune.IsLetter(r)) >= 2) return true;
        return text.Any(char.IsLetter) ? text.Count(char.IsLetterOrDigit) >= MinLatinLetters : text.Count(char.IsDigit) >= MinDigits;
    }

    /// <summary>Between marks that a page, a script or a spreadsheet may write otherwise.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !IsBreak(text[i])) continue;
            var piece = text[start..i].Trim();
            start = i + 1;
            if (piece.Length > 0) yield return piece;
        }
    }

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\t' or '"' or '\'' or '<' or '>' or '&' or '\\' or '`' or '*' or '_' or '|' or '[' or ']'
        or '。' or '；' or '！' or '？' or '，' or '：' or '、' or '“' or '”' or ';' or '!' or '?';

    // A page may shorten a text: what is searched for is its beginning.
    private static string Beginning(string passage)
    {
        var width = 0;
        var length = 0;
        foreach (var rune in passage.EnumerateRunes())
        {
            width += rune.Value < 0x1100 ? 1 : 2;
            length += rune.Utf16SequenceLength;
            if (width >= PassageWidth) break;
        }
        return passage[..length].TrimEnd();
    }
}
