using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>Money units in free text, such as the unit of a goal.</summary>
public static class MoneyUnits
{
    private static readonly string[] CurrencyWords = ["人民币", "rmb", "cny", "¥"];

    private static readonly string[] PerYear = ["/年", "每年", "/year", "peryear", "p.a."];

    /// <summary>
    /// The money unit that the text names: 元, 万元, 万元/年, 人民币万元, million RMB … Null where it names none (%, 台, 天), another
    /// currency, or money per month, which does not compare with yearly amounts.
    /// </summary>
    public static MoneyUnit? Parse(string? text)
    {
        if (text is null) return null;
        if (Known(text) is { } unit) return unit;
        var rest = Headers.Key(text);
        if (PerYear.FirstOrDefault(p => rest.EndsWith(p, StringComparison.Ordinal)) is { } suffix) rest = rest[..^suffix.Length];
        if (Known(rest) is { } yearly) return yearly;
        foreach (var word in CurrencyWords) rest = rest.Replace(word, "", StringComparison.Ordinal);
        return Known(rest.Trim('(', ')', '（', '）', '/'));
    }

    private static MoneyUnit? Known(string text) =>
        Vocabularies.MoneyUnit.IndexOf(text) is { } index ? Vocabularies.MoneyUnit.ValueAt(index) : null;
}
