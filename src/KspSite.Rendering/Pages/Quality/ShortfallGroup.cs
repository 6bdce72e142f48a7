using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Quality;

/// <summary>An account, a workshop or the portfolio with all that the rule holds against it.</summary>
/// <param name="PlanPath">The rule's place in the account's plan; null where there is none.</param>
public sealed record ShortfallGroup(string Name, string? Path, string? PlanPath, string? Owner, Coded Status, Coded Severity, ImmutableArray<Shortfall> Items)
{
    public static IEnumerable<ShortfallGroup> Of(ImmutableArray<CheckResult> results, SiteContext site) => results
        .GroupBy(r => r.Account is { } id ? Subject.Account(id.Value) : r.Subject)
        .Select(g => (Owner: g.Key, Short: g.Where(IsShort).ToImmutableArray()))
        .Where(g => !g.Short.IsEmpty)
        .OrderBy(g => g.Short.Any(r => r.Outcome == Outcome.Fail) ? 0 : 1).ThenByDescending(g => g.Short.Where(r => r.Outcome == Outcome.Fail).Max(r => (int?)r.Severity))
        .Select(g => Group(g.Owner, g.Short, site));

    private static bool IsShort(CheckResult result) => result.Outcome is Outcome.Fail or Outcome.NoData;

    private static ShortfallGroup Group(Subject owner, ImmutableArray<CheckResult> results, SiteContext site)
    {
        var worst = results.OrderBy(r => r.Outcome == Outcome.Fail ? 0 : 1).ThenByDescending(r => r.Severity).First();
        var account = owner.Type == SubjectType.Account ? site.Portfolio.Find(new Id<Account>(owner.Id)) : null;
        var own = results.Where(r => r.Subject == owner).Select(r => (CheckResult?)r).FirstOrDefault();
        return new(
            account?.Account.DisplayName ?? SubjectNames.Of(owner, site),
            account is null ? null : SitePaths.Account(account.Id),
            account is null || own is null ? null : SitePaths.AccountPlan(account.Id) + "#" + worst.Rule.Id,
            account?.Account.Owner,
            Codes.Of(worst.Outcome, site), Codes.Of(worst.Severity, site),
            [.. Told(own, [.. results.Where(r => r.Subject != owner)]).Select(r => Shortfall.Of(r, owner, own, site))]);
    }

    // The owner's sentence joins those of its parts: told one by one where the parts say all of it, else as a whole with whatever it lacks.
    private static IEnumerable<CheckResult> Told(CheckResult? owner, ImmutableArray<CheckResult> parts)
    {
        if (owner is not { } own) return parts;
        var whole = own.Message?.Zh ?? "";
        var said = string.Concat(parts.Where(p => p.Outcome == own.Outcome).Select(p => p.Message?.Zh).OfType<string>().Distinct());
        if (whole.Length > 0 && said == whole) return parts;
        return [own, .. parts.Where(p => !whole.Contains(p.Message?.Zh ?? "", StringComparison.Ordinal))];
    }
}

/// <summary>One sentence of the rule with the rows behind it.</summary>
/// <param name="Subject">The zone, person, goal … that it speaks of; null for the account itself.</param>
/// <param name="IsAside">True: told for itself, without weight for the account, such as a review before the last.</param>
public sealed record Shortfall(string? Subject, string Message, bool IsNoData, bool IsAside, ImmutableArray<string> Rows, ImmutableArray<string> FurtherRows)
{
    private const int RowLimit = 6;

    internal static Shortfall Of(CheckResult result, Subject owner, CheckResult? own, SiteContext site)
    {
        var message = site.Words(result.Message ?? result.Rule.Title);
        var rows = result.Rows.Select(r => r.Short).ToImmutableArray();
        return new(
            result.Subject == owner ? null : NameBeside(message, result.Subject, site),
            message,
            result.Outcome == Outcome.NoData,
            own is null && result.Subject != owner,
            [.. rows.Take(RowLimit)], [.. rows.Skip(RowLimit)]);
    }

    // The sentence mostly names its subject; then the id is enough to find it in the file.
    private static string NameBeside(string message, Subject subject, SiteContext site) =>
        SubjectNames.NameOf(subject, site) is { } name && message.Contains(name, StringComparison.Ordinal) ? subject.Id : SubjectNames.Of(subject, site);
}
