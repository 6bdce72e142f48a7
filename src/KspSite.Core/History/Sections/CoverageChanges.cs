using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules.Channels;

namespace KspSite.Core.History.Sections;

/// <summary>Channel coverage, cell by cell of zone × task: gaps closed and opened, who leads now. Zones in scope on both sides.</summary>
internal static class CoverageChanges
{
    public static readonly ChangeSection Section = new("coverage", new("渠道覆盖", "Channel coverage"))
    {
        Tables = [Zones.Table, ChannelCoverages.Table],
        Compare = Of,
    };

    private static IEnumerable<Change> Of(ComparedAccount account)
    {
        var before = CoverageGrid.Of(account.Before, account.Earlier.Portfolio.Settings);
        var after = CoverageGrid.Of(account.After, account.Later.Portfolio.Settings);
        // Without rows on one side its coverage is unknown, not lost.
        if (!before.HasRows || !after.HasRows) return [];
        return Pairing.Of(before.Cells, after.Cells, c => $"{c.Zone.Id}/{c.Task.Code}").InBoth().SelectMany(p => Compare(p.Id, p.Before, p.After, account));
    }

    private static IEnumerable<Change> Compare(string id, CoverageCell before, CoverageCell after, ComparedAccount account)
    {
        var (old, now) = (State(before), State(after));
        var (oldLeads, nowLeads) = (Leads(before, account.Earlier.Portfolio), Leads(after, account.Later.Portfolio));
        if (old == now && oldLeads == nowLeads) yield break;
        var name = new Words($"“{after.Zone.Name}”的{after.Task.Zh}", $"“{after.Zone.Name}”, {after.Task.En}");
        var (kind, course) = (old, now) switch
        {
            ("gap", "covered") => ("closed", Course.Better),
            ("covered" or "clash", "gap") => ("opened", Course.Worse),
            ("clash", "covered") => ("settled", Course.Better),
            (_, "clash") => ("clash", Course.Worse),
            ("covered", "covered") => ("lead", Course.Neutral),
            _ => ("state", Course.Neutral),
        };
        var (was, isNow) = (Words(old, oldLeads), Words(now, nowLeads));
        yield return new($"{Section.Code}.{kind}", id, course, new($"{name.Zh}：{was.Zh} → {isNow.Zh}。", $"{name.En}: {was.En} → {isNow.En}."),
            Exact(old, oldLeads), Exact(now, nowLeads), Where(after, account));
    }

    private static string State(CoverageCell cell) =>
        !cell.IsApplicable ? "na" : cell.IsGap ? "gap" : cell.IsOverlapWithoutRule ? "clash" : "covered";

    // In the order of the ids, since that of the rows plays no part.
    private static string Leads(CoverageCell cell, Portfolio portfolio) =>
        string.Join("、", cell.LeadingChannels.OrderBy(c => c.Value, StringComparer.Ordinal).Select(c => ChannelNames.Of(c, portfolio)));

    private static Words Words(string state, string leads) => state switch
    {
        "na" => new("不适用", "not applicable"),
        "gap" => new("无人主责", "nobody leads"),
        "clash" => new($"{leads}都主责，没有规则", $"{leads} lead without a rule"),
        _ => new($"{leads}主责", $"{leads} leads"),
    };

    private static string Exact(string state, string leads) => leads.Length == 0 ? state : $"{state}: {leads}";

    private static SourceRef Where(CoverageCell cell, ComparedAccount account) =>
        cell.Rows.IsEmpty ? account.After.Account.Row.Source : cell.Rows.Select(r => r.Row.Source).MinBy(s => (s.File, s.Line));
}
