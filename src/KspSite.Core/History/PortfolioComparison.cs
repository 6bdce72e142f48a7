using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.History;

/// <summary>Compares two exports. Pure: the two portfolios decide the result, not the order of their rows.</summary>
public static class PortfolioComparison
{
    // A sum of thirds differs in its last digits with the order of the rows; twelve decimals are the same in every order.
    private const int Decimals = 12;

    public static Comparison Of(Snapshot before, Snapshot after)
    {
        var sections = AllChangeSections.All.Where(s => s.Tables.All(t => before.Portfolio.Has(t) && after.Portfolio.Has(t))).ToList();
        var pairs = Pairing.Of(before.Portfolio.Accounts, after.Portfolio.Accounts, a => a.Id.Value);
        var all = pairs.Select(p => Compare(p, before, after, sections)).ToList();
        return new Comparison
        {
            Before = before,
            After = after,
            Accounts =
            [
                .. all.Where(a => a.Presence != Presence.Both || !a.Changes.IsEmpty)
                    .OrderByDescending(a => a.Count(Course.Worse)).ThenByDescending(a => a.Count(Course.Better))
                    .ThenBy(a => a.Account.Id.Value, StringComparer.Ordinal),
            ],
            Unchanged = [.. all.Where(a => a.Presence == Presence.Both && a.Changes.IsEmpty).Select(a => a.Account)],
            Figures = Figures(Subject.Portfolio, before, after),
            NotCompared = [.. AllTables.Tables.Where(t => before.Portfolio.Has(t) != after.Portfolio.Has(t))],
        };
    }

    private static AccountComparison Compare(Pair<AccountDossier> pair, Snapshot before, Snapshot after, List<ChangeSection> sections)
    {
        if (pair is not { Before: { } old, After: { } now })
            return new((pair.After ?? pair.Before!).Account, pair.IsAdded ? Presence.Added : Presence.Gone, [], []);
        var account = new ComparedAccount(old, now, before, after);
        return new(now.Account, Presence.Both, [.. sections.SelectMany(s => s.Compare(account))], Figures(now.Subject(), before, after));
    }

    // A figure of an export that lacks its tables would be a figure of nothing.
    private static ImmutableArray<FigureChange> Figures(Subject subject, Snapshot before, Snapshot after) =>
        [.. ComparedFigures.All.Select(f => new FigureChange(f, Number(f, subject, before), Number(f, subject, after)))];

    private static decimal? Number(ComparedFigure figure, Subject subject, Snapshot side) =>
        figure.IsKnownIn(side.Portfolio) && side.Metrics.Number(figure.Name, subject) is { } number ? decimal.Round(number, Decimals) : null;
}
