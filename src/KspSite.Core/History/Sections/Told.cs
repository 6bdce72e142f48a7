using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;

namespace KspSite.Core.History.Sections;

/// <summary>Words that the sections' sentences share.</summary>
internal static class Told
{
    private static readonly Words Nothing = new("（空）", "(empty)");

    public static Words Of(string? text) => text is null ? Nothing : Words.Same(text);

    public static Words Of(decimal? number) => number is { } value ? Words.Same(Numerals.Text(value, 2)) : Nothing;

    public static Words Of(DateOnly? date) => date is { } day ? Words.Same(Numerals.Text(day)) : Nothing;

    public static Words Of(Money? money) => money is { } amount ? Amounts.Of(amount) : Nothing;

    public static Words Of<TEnum>(Vocabulary<TEnum> vocabulary, TEnum? value)
        where TEnum : struct, Enum => value is { } known ? vocabulary.LabelOf(known) : Nothing;

    /// <summary>As written into downloads; null where empty.</summary>
    public static string? Exact(decimal? number) => number is null ? null : Numerals.Text(number);

    public static string? Exact(DateOnly? date) => date is null ? null : Numerals.Text(date);

    public static string? Exact(Money? money) => money is { } amount ? Numerals.Text(amount.Amount) + " " + amount.Currency : null;

    public static string? Code<TEnum>(Vocabulary<TEnum> vocabulary, TEnum? value)
        where TEnum : struct, Enum => value is { } known ? vocabulary.CodeOf(known) : null;

    /// <summary>“A 由 x 改为 y”.</summary>
    public static Words Changed(Words what, Words before, Words after) =>
        new($"{what.Zh}由 {before.Zh} 改为 {after.Zh}。", $"{what.En}: {before.En} → {after.En}.");

    public static Words Days(int days) => new($"{Numerals.Text(days)} 天", Counted.Of(days, "day", "days"));
}

/// <summary>Gathers the changes of one row: each value that differs becomes one change.</summary>
internal sealed class RowChanges(string section, string id, IRecord row)
{
    private readonly List<Change> _changes = [];

    public IEnumerable<Change> All => _changes;

    public void Add(string kind, Course course, Words text, string? before, string? after) =>
        _changes.Add(new($"{section}.{kind}", id, course, text, before, after, row.Row.Source));

    /// <summary>A change when the exact texts differ.</summary>
    public void IfMoved(string kind, Course course, (Words Text, string? Exact) before, (Words Text, string? Exact) after, Words what)
    {
        if (!string.Equals(before.Exact, after.Exact, StringComparison.Ordinal))
            Add(kind, course, Told.Changed(what, before.Text, after.Text), before.Exact, after.Exact);
    }

    public void IfMoved(string kind, string? before, string? after, Words what, Course course = Course.Neutral) =>
        IfMoved(kind, course, (Told.Of(before), before), (Told.Of(after), after), what);

    public void IfMoved(string kind, decimal? before, decimal? after, Words what, Course course = Course.Neutral) =>
        IfMoved(kind, course, (Told.Of(before), Told.Exact(before)), (Told.Of(after), Told.Exact(after)), what);

    public void IfMoved(string kind, DateOnly? before, DateOnly? after, Words what, Course course = Course.Neutral) =>
        IfMoved(kind, course, (Told.Of(before), Told.Exact(before)), (Told.Of(after), Told.Exact(after)), what);

    public void IfMoved(string kind, Money? before, Money? after, Words what, Course course = Course.Neutral) =>
        IfMoved(kind, course, (Told.Of(before), Told.Exact(before)), (Told.Of(after), Told.Exact(after)), what);

    public void IfMoved<TEnum>(string kind, Vocabulary<TEnum> vocabulary, TEnum? before, TEnum? after, Words what, Course course = Course.Neutral)
        where TEnum : struct, Enum =>
        IfMoved(kind, course, (Told.Of(vocabulary, before), Told.Code(vocabulary, before)), (Told.Of(vocabulary, after), Told.Code(vocabulary, after)), what);
}
