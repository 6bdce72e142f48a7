using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>
/// Totals over accounts for an audience that does not see all of them. They are made from accounts that are shown and from no
/// others, so that nothing hidden is in them; yet whoever knows the whole from elsewhere could take a total over a single shown
/// account for one, and a total over a group of one is that one's figure. Such totals are withheld, and a second one beside a
/// single withheld part of a whole, which would otherwise be the whole less the rest.
/// Counts by owner stay: the rows that they count stand beside them.
/// </summary>
internal static class GroupTotals
{
    private static readonly Words GroupOfOne = new("只涉及一家客户，不显示合计", "a total over a single account is not shown");
    private static readonly Words Complement = new("由合计可以推算出另一项，不显示", "not shown, since another part could be told from it and the whole");

    public static ImmutableArray<MetricValue> Withhold(ImmutableArray<MetricValue> values, Portfolio portfolio)
    {
        if (!portfolio.Settings.Audience.HidesRows) return values;
        var accountOf = AccountsByRow(portfolio);
        var isSingle = portfolio.Accounts.Length == 1;
        var members = new int?[values.Length];
        for (var i = 0; i < members.Length; i++)
        {
            if (IsGroup(values[i], isSingle) && !values[i].Figure.IsMissing) members[i] = Members(values[i].Figure, accountOf, isSingle);
        }
        var withheld = new Dictionary<int, Words>();
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i] == 1) withheld[i] = GroupOfOne;
        }
        foreach (var whole in Enumerable.Range(0, values.Length).Where(i => members[i] is not null).GroupBy(i => WholeOf(values[i])).Where(g => g.Key is not null))
        {
            var parts = whole.ToList();
            if (parts.Count(withheld.ContainsKey) != 1) continue;
            var next = parts.Where(i => !withheld.ContainsKey(i)).OrderBy(i => members[i]).ThenBy(i => values[i].Name, StringComparer.Ordinal).ToList();
            if (next.Count > 0) withheld[next[0]] = Complement;
        }
        return [.. Enumerable.Range(0, values.Length).Select(i => withheld.TryGetValue(i, out var reason) ? values[i] with { Figure = Figure.None(reason) } : values[i])];
    }

    private static bool IsGroup(MetricValue value, bool isSingle) => value.Subject.Type == SubjectType.Channel
        || (value.Subject == Subject.Portfolio && (isSingle || value.Unit == MetricUnit.Money || IsChannelPart(value.Name)));

    // M-22 splits the portfolio by channel: the channel is the last part of the name.
    private static bool IsChannelPart(string name) =>
        name.StartsWith("M-22.actual.", StringComparison.Ordinal) || name.StartsWith("M-22.planned.", StringComparison.Ordinal);

    /// <summary>What the parts add up to; null for a figure that is no part of a whole.</summary>
    private static string? WholeOf(MetricValue value) => value.Subject.Type == SubjectType.Channel ? "channels " + value.Name
        : IsChannelPart(value.Name) ? value.Name[..value.Name.LastIndexOf('.')] : null;

    private static int Members(Figure figure, Dictionary<(string, int), string> accountOf, bool isSingle) => isSingle ? 1
        : figure.Rows.Select(r => accountOf.GetValueOrDefault((r.File, r.Line))).OfType<string>().Distinct(StringComparer.Ordinal).Count();

    private static Dictionary<(string File, int Line), string> AccountsByRow(Portfolio portfolio)
    {
        var accounts = new Dictionary<(string, int), string>();
        foreach (var row in AllTables.Tables.SelectMany(portfolio.Tables.Records).Select(r => r.Row))
        {
            if (portfolio.RowOwners.SubjectOf(row) is { Type: SubjectType.Account } account) accounts[(row.File, row.Line)] = account.Id;
        }
        return accounts;
    }
}
