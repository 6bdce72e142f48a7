using KspSite.Core.History;
using KspSite.Rendering;
using KspSite.Rendering.Pages.Changes;

namespace KspSite.History;

/// <summary>A comparison for people: what can be compared, the figures, then each account with its sections.</summary>
internal static class DiffText
{
    /// <param name="errors">Errors in the data that were left aside.</param>
    public static void Write(Comparison comparison, int errors, Language language, TextWriter output)
    {
        foreach (var line in Head(comparison, errors)) output.WriteLine(line.In(language));
        foreach (var line in Figures(comparison.Figures, language)) output.WriteLine(line);
        foreach (var account in comparison.Accounts)
        {
            output.WriteLine();
            output.WriteLine(Title(account).In(language));
            foreach (var section in AllChangeSections.All)
            {
                var changes = account.Changes.Where(c => c.Section == section.Code).ToList();
                if (changes.Count == 0) continue;
                output.WriteLine("  " + section.Title.In(language));
                foreach (var change in changes) output.WriteLine($"    {Mark(change.Course)} {change.Text.In(language)}");
            }
        }
    }

    private static IEnumerable<Words> Head(Comparison c, int errors)
    {
        var (before, after) = ($"{c.Before.Place} ({Numerals.Text(c.Before.Date)})", $"{c.After.Place} ({Numerals.Text(c.After.Date)})");
        yield return Words.Same($"{before} → {after}");
        var (changed, all) = (Numerals.Text(c.Accounts.Length), Numerals.Text(c.Accounts.Length + c.Unchanged.Length));
        var (better, worse, other) = (Count(c, Course.Better), Count(c, Course.Worse), Count(c, Course.Neutral));
        yield return new($"{all} 家客户，{changed} 家有变化：▲ 变好 {better} 处，▼ 变差 {worse} 处，· 其他 {other} 处。", $"{all} accounts, {changed} changed: ▲ {better} for the better, ▼ {worse} for the worse, · {other} other.");
        if (!c.NotCompared.IsEmpty)
            yield return new($"只有一期有、因此没有比较的表：{string.Join("、", c.NotCompared.Select(t => t.Title.Zh))}。", $"Tables that only one export has, so not compared: {string.Join(", ", c.NotCompared.Select(t => t.Name))}.");
        if (errors > 0) yield return new($"有 {Numerals.Text(errors)} 处错误，有错的行没有参加比较。", $"{Numerals.Text(errors)} errors: faulty rows were left out.");
    }

    private static IEnumerable<string> Figures(ImmutableArray<FigureChange> figures, Language language)
    {
        var formats = new Formats(language);
        foreach (var figure in figures.Where(f => f.Before is not null && f.After is not null))
        {
            var unit = FigureMove.UnitOf(figure.Figure);
            // What reads the same on both sides is no course, though it may have moved behind the point.
            var difference = figure.Difference == 0 ? "" : $" ({FigureMove.DifferenceOf(figure.Difference, unit, formats)})";
            yield return $"  {Mark(FigureMove.CourseOf(figure, formats))} {figure.Figure.Title.In(language)}: {formats.Measured(figure.Before, unit)} → {formats.Measured(figure.After, unit)}{difference}";
        }
    }

    private static Words Title(AccountComparison account)
    {
        var name = $"{account.Account.Id} {account.Account.DisplayName}";
        return account.Presence switch
        {
            Presence.Added => new($"{name}：新增的客户", $"{name}: new account"),
            Presence.Gone => new($"{name}：不在新数据里", $"{name}: not in the new export"),
            _ => new($"{name}（▲ {Count(account, Course.Better)}，▼ {Count(account, Course.Worse)}，· {Count(account, Course.Neutral)}）", $"{name} (▲ {Count(account, Course.Better)}, ▼ {Count(account, Course.Worse)}, · {Count(account, Course.Neutral)})"),
        };
    }

    private static string Mark(Course course) => course switch { Course.Better => "▲", Course.Worse => "▼", _ => "·" };

    private static string Count(Comparison comparison, Course course) => Numerals.Text(comparison.Changes.Count(c => c.Course == course));

    private static string Count(AccountComparison account, Course course) => Numerals.Text(account.Count(course));
}
