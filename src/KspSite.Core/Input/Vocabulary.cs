namespace KspSite.Core.Input;

/// <summary>One allowed value: its storage code, its labels, and other words that a cell may hold for it.</summary>
public sealed record Term(string Code, string Zh, string En, params string[] Aliases)
{
    public Words Label => new(Zh, En);
}

/// <summary>
/// A list of allowed values, in its meaningful order (stages ascend, lights go green to grey). A cell may hold a code,
/// a zh or en label, or an alias; case, width and spaces do not matter.
/// </summary>
public class Vocabulary
{
    private readonly Dictionary<string, int> _byKey = [];

    // The words of the list as they are written there, which is what nearly every cell holds.
    private readonly Dictionary<string, int> _byWord = new(StringComparer.Ordinal);

    public Vocabulary(string name, Words title, bool configurable, ImmutableArray<Term> terms)
    {
        (Name, Title, Configurable, Terms) = (name, title, configurable, terms);
        for (var i = 0; i < terms.Length; i++)
        {
            _byKey.TryAdd(Key(terms[i].Code), i);
        }
        for (var i = 0; i < terms.Length; i++)
        {
            foreach (var word in (string[])[terms[i].Zh, terms[i].En, .. terms[i].Aliases]) _byKey.TryAdd(Key(word), i);
        }
        // A label such as 方案/售前 is also met with one half of it; a half that another term claims is left to that term.
        for (var i = 0; i < terms.Length; i++)
        {
            foreach (var half in terms[i].Zh.Split('/')) _byKey.TryAdd(Key(half), i);
        }
        foreach (var word in terms.SelectMany(t => new[] { t.Code, t.Zh, t.En })) _byWord[word] = _byKey[Key(word)];
    }

    /// <summary>snake_case, unique; the name under which site.yaml may replace a configurable list.</summary>
    public string Name { get; }

    public Words Title { get; }

    public bool Configurable { get; }

    public ImmutableArray<Term> Terms { get; }

    /// <summary>Of a configurable list: the codes that rules and metrics know. A list without them says nothing to these. Mostly empty.</summary>
    public ImmutableArray<string> KnownToRules { get; init; } = [];

    /// <summary>Position of the term that <paramref name="cell"/> stands for, or null when none does.</summary>
    public int? IndexOf(string cell) => _byWord.TryGetValue(cell, out var index) || _byKey.TryGetValue(Key(cell), out index) ? index : null;

    /// <summary>The label of a code; a code that is not in the list is its own label.</summary>
    public Words LabelOf(string code) => IndexOf(code) is { } index ? Terms[index].Label : Words.Same(code);

    /// <summary>What a cell may hold, for messages: labels with codes in Chinese (<c>未解决（open）、已解决（resolved）</c>), codes in English.</summary>
    public Words Choices => new(
        string.Join("、", Terms.Select(t => t.Code == t.Zh ? t.Code : $"{t.Zh}（{t.Code}）")),
        string.Join(", ", Terms.Select(t => t.Code)));

    private static string Key(string word)
    {
        var key = Headers.Key(word);
        if (key.Length == 0) return word.Trim();
        // Hyphens do not matter in words, but a minus makes another number.
        return Width.Narrow(word).Trim() is ['-' or '−', >= '0' and <= '9', ..] ? "-" + key.TrimStart('−') : key;
    }
}

/// <summary>A vocabulary whose codes the program reasons about: one term for each value of the enumeration, in its order.</summary>
public sealed class Vocabulary<TEnum>(string name, Words title, params ImmutableArray<Term> terms)
    : Vocabulary(name, title, configurable: false, terms)
    where TEnum : struct, Enum
{
    private static readonly TEnum[] Values = Enum.GetValues<TEnum>();

    public TEnum ValueAt(int index) => Values[index];

    public Words LabelOf(TEnum value) => Terms[Array.IndexOf(Values, value)].Label;

    public string CodeOf(TEnum value) => Terms[Array.IndexOf(Values, value)].Code;
}
