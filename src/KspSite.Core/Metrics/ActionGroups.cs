using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>Actions by whom the figure speaks of: each account, each named owner (X17), the portfolio.</summary>
internal static class ActionGroups
{
    /// <summary>
    /// Accounts in input order (also without actions), owners in order of first appearance, those who own accounts and no action after
    /// them, then the portfolio. An action of two owners counts for both.
    /// </summary>
    private static IEnumerable<(Subject Subject, IReadOnlyList<PlanAction> Actions)> Of(MetricContext context) =>
        context.Portfolio.Accounts.Select(a => (a.Subject(), (IReadOnlyList<PlanAction>)a.Actions)).Concat(context.OfNoAccount(() => OfNoAccount(context.Portfolio)));

    private static IEnumerable<(Subject Subject, IReadOnlyList<PlanAction> Actions)> OfNoAccount(Portfolio portfolio)
    {
        List<PlanAction> all = [.. portfolio.Accounts.SelectMany(a => a.Actions)];
        var byOwner = all.SelectMany(a => PersonNames.In(a.Owner).Select(n => (Name: n, Action: a))).ToLookup(x => x.Name, x => x.Action);
        foreach (var name in byOwner.Select(g => g.Key).Concat(portfolio.Accounts.SelectMany(a => PersonNames.In(a.Account.Owner))).Distinct())
        {
            yield return (new Subject(SubjectType.Owner, name), [.. byOwner[name]]);
        }
        yield return (Subject.Portfolio, all);
    }

    /// <summary>One figure for each group; the reason where the build has no actions table.</summary>
    public static IEnumerable<MetricValue> PerGroup(
        this MetricContext context, MetricDefinition metric, Func<IReadOnlyList<PlanAction>, Figure> figure) =>
        Of(context).Select(g => metric.Value(g.Subject, context.Needs(PlanActions.Table, () => figure(g.Actions))));

    /// <summary>The same for a figure with a dotted name.</summary>
    public static IEnumerable<MetricValue> PerGroup(
        this MetricContext context, MetricDefinition metric, IReadOnlyList<(string Name, Func<IReadOnlyList<PlanAction>, Figure> Figure)> figures) =>
        Of(context).SelectMany(g => figures.Select(f =>
            metric.Value(f.Name, g.Subject, context.Needs(PlanActions.Table, () => f.Figure(g.Actions)))));
}
