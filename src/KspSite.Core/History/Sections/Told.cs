using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;

namespace KspSite.Core.History.Sections;

/// <summary>Words that the sections' sentences share.</summary>
internal static class Told
{
    private static readonly Words Nothing = new("（空）", "(empty)");

    public static Words Of(string? text) => text is null ? Nothing : Words.Same(text);

    public static Words Of(decimal? number) => number is { } value ? Words.Same(Numerals.Grouped(value, 2)) : Nothing;

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

    /// <summary>“A 由 x 变为 y”: a plan is changed, a result changes; the sentence is true of both.</summary>
    public static Words Changed(Words what, Words before, Words after) =>
        new($"{what.Zh}由{Spacing.Around(before.Zh)}变为{Spacing.Before(after.Zh)}。", $"{what.En}: {before.En} → {after.En}.");

    public static Words Days(int days) => new($"{Numerals.Text(days)} 天", Counted.Of(days, "day", "days"));
}

/// <summary>Gathers the changes of one row: each value that differs becomes one change.</summary>
/// <param name="before">Null where the row is new.</param>
/// <param name="row">The row of the later export; where it is gone, of the earlier one.</param>
internal sealed class RowChanges(string section, string id, IRecord? before, IRecord row)
{
    private readonly List<Change> _changes = [];

    public IEnumerable<Change> All => _changes;

    /// <summary>Whether both exports have the column: a column that was not exported has not become empty.</summary>
    public bool Compares(Column column) => row.Row.Has(column) && before?.Row.Has(column) != false;

    public void Add(string kind, Course course, Words text, string? was, string? now) =>
        _changes.Add(new($"{section}.{kind}", id, course, text, was, now, row.Row.Source));

    /// <summary>A change when the exact texts differ.</summary>
    public void IfMoved(string kind, Column column, Course course, (Words Text, string? Exact) was, (Words Text, string? Exact) now, Words what)
    {
        if (Compares(column) && !string.Equals(was.Exact, now.Exact, StringComparison.Ordinal))
            Add(kind, course, Told.Changed(what, was.Text, now.Text), was.Exact, now.Exact);
    }

    public void IfMoved(string kind, Column column, string? was, string? now, Words what, Course course = Course.Neutral) =>
        IfMoved(kind, column, course, (Told.Of(was), was), (Told.Of(now), now), what);

    public void IfMoved(string kind, Column column, decimal? was, decimal? now, Words what, Course course = Course.Neutral) =>
        IfMoved(kind, column, course, (Told.Of(was), Told.Exact(was)), (Told.Of(now), Told.Exact(now)), what);

    public void IfMoved(string kind, Column column, DateOnly? was, DateOnly? now, Words what, Course course = Course.Neutral) =>
        IfMoved(kind, column, course, (Told.Of(was), Told.Exact(was)), (Told.Of(now), Told.Exact(now)), what);

    public void IfMoved(string kind, Column column, Money? was, Money? now, Words what, Course course = Course.Neutral) =>
        IfMoved(kind, column, course, (Told.Of(was), Told.Exact(was)), (Told.Of(now), Told.Exact(now)), what);

    public void IfMoved<TEnum>(string kind, Column column, Vocabulary<TEnum> vocabulary, TEnum? was, TEnum? now, Words what, Course course = Course.Neutral)
        where TEnum : struct, Enum =>
        IfMoved(kind, column, course, (Told.Of(vocabulary, was), Told.Code(vocabulary, was)), (Told.Of(vocabulary, now), Told.Code(vocabulary, now)), what);
}
