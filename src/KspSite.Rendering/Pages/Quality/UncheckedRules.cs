using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Quality;

/// <summary>What the quality of plans says nothing about, since the input lacks tables that rules on plans need.</summary>
/// <param name="Rules">How many rules cannot be checked for that reason, at least 1.</param>
/// <param name="Tables">The tables' titles, in the order of the dictionary; at least one.</param>
public sealed record UncheckedRules(int Rules, string Tables)
{
    /// <summary>Null where every table is there; those withheld from this audience are told elsewhere.</summary>
    public static UncheckedRules? Of(SiteContext site)
    {
        var idle = AllRules.Rules.Where(r => r.Family != "WS" && r.Severity != Core.Diagnostics.Severity.Info && r.Tables.Any(site.Portfolio.IsAbsent)).ToList();
        if (idle.Count == 0) return null;
        var absent = idle.SelectMany(r => r.Tables).Where(site.Portfolio.IsAbsent).ToHashSet();
        return new(idle.Count, Lists.Join(Core.Domain.AllTables.Tables.Where(absent.Contains).Select(t => site.Words(t.Title)), site));
    }
}
