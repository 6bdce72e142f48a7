using System.Text;

namespace KspSite.Core.Input;

/// <summary>Makes the text of one column from the fields of a row: a plain field, or what a recipe of mapping.yaml says.</summary>
public sealed class CellMaker
{
    private readonly Column _column;
    private readonly ImmutableArray<int> _fields;
    private readonly CellRecipe? _recipe;
    private readonly CellReading _reading;

    /// <param name="fields">Numbers of the fields, from 0; empty for a constant.</param>
    public CellMaker(Column column, ImmutableArray<int> fields, CellRecipe? recipe, CellReading reading) =>
        (_column, _fields, _recipe, _reading) = (column, fields, recipe, recipe?.Reading ?? reading);

    /// <summary>Number of the first field, from 0; -1 where the text comes from no field.</summary>
    public int FirstField => _fields.IsEmpty ? -1 : _fields[0];

    /// <summary>Trimmed; null where empty.</summary>
    public string? Make(string[] fields)
    {
        var text = _fields.Length == 1 ? Field(fields, _fields[0]) : Joined(fields);
        if (_recipe is not null) text = Cooked(text, _recipe);
        if (text is null) return null;
        return Meant(_column.Kind == ColumnKind.Text ? CellText.Unpadded(text) : text);
    }

    private string? Joined(string[] fields)
    {
        if (_fields.IsEmpty) return null;
        var parts = _fields.Select(f => Field(fields, f)).OfType<string>().ToList();
        return parts.Count == 0 ? null : string.Join(_recipe?.Join ?? " ", parts);
    }

    private static string? Field(string[] fields, int at)
    {
        if (at >= fields.Length) return null;
        var text = fields[at].Trim();
        return text.Length == 0 ? null : text;
    }

    private static string? Cooked(string? text, CellRecipe recipe)
    {
        if (text is not null && recipe.Split is { } split) text = Piece(text, split, recipe.Part);
        if (text is not null && (recipe.Values.Count > 0 || recipe.OtherValues is not null)) text = Translated(text, recipe);
        if (text is not null && recipe.MakesId) text = IdOf(text);
        text ??= recipe.Constant;
        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    private static string? Piece(string text, string split, int part)
    {
        var pieces = text.Split(split, StringSplitOptions.TrimEntries);
        var at = part > 0 ? part - 1 : pieces.Length + part;
        return at >= 0 && at < pieces.Length && pieces[at].Length > 0 ? pieces[at] : null;
    }

    // A list column is translated piece by piece, so that two words of the source become two codes.
    private static string Translated(string text, CellRecipe recipe)
    {
        if (recipe.Values.TryGetValue(Headers.Key(text), out var whole)) return whole;
        if (recipe.Column.Kind is not (ColumnKind.CodeList or ColumnKind.TextList)) return recipe.OtherValues ?? text;
        return string.Join("；", recipe.Column.PiecesOf(text)
            .Select(p => recipe.Values.TryGetValue(Headers.Key(p), out var one) ? one : recipe.OtherValues ?? p).Where(p => p.Length > 0));
    }

    /// <summary>
    /// An id from a name, the same for the same name wherever it stands: letters and digits stay, all else becomes one hyphen.
    /// A name too long for an id ends in a number made from the whole of it.
    /// </summary>
    public static string IdOf(string name)
    {
        var id = new StringBuilder();
        foreach (var rune in CellText.Plain(name).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '.' or '_') id.Append(rune.ToString());
            else if (id.Length > 0 && id[^1] != '-') id.Append('-');
        }
        var text = id.ToString().TrimEnd('-', '.');
        if (text.Length <= 40) return text;
        var cut = char.IsHighSurrogate(text[29]) ? 29 : 30;
        return text[..cut] + "-" + Checksum(text).ToString("x8", System.Globalization.CultureInfo.InvariantCulture);
    }

    // FNV-1a: stable between runs and machines, which string.GetHashCode is not.
    private static uint Checksum(string text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = unchecked((hash ^ c) * 16777619u);
        return hash;
    }

    // From here on a value says itself what it means.
    private string Meant(string text) => _column.Kind switch
    {
        ColumnKind.Date or ColumnKind.DateTime when !ReferenceEquals(_reading, CellReading.Default) =>
            DateText.Resolve(text, _reading.Dates, _reading.Partial, _reading.SerialDates),
        ColumnKind.Share when _reading.PercentShares == true && CellText.TryNumber(text, out _) => text + "%",
        // Said to be parts of one: 35 is then no share, and the reader refuses it.
        ColumnKind.Share when _reading.PercentShares == false && CellText.TryNumber(text, out var share) => Numerals.Text(share * 100) + "%",
        _ => text,
    };
}
