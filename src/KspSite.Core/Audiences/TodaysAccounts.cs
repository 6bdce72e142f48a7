using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Audiences;

/// <summary>Which accounts are hidden today, for the reading of what was true earlier.</summary>
/// <param name="Hidden">Those that the audience may not see.</param>
/// <param name="Known">Those whose row could be used; null where every row of an account could be, so that one that is missing is gone.</param>
public sealed record TodaysAccounts(ImmutableHashSet<string> Hidden, ImmutableHashSet<string>? Known)
{
    /// <summary>For a reading that asks no other, and for an audience that no row is kept from.</summary>
    public static TodaysAccounts NotAsked { get; } = new([], null);

    internal static TodaysAccounts Of(LoadResult loaded, Portfolio portfolio, HiddenRows hidden)
    {
        // A row that could not be used cannot say any more who may see its account: whoever is missing may be that one.
        // Nor can one of a file that could not be read, of which nobody knows what it held.
        var others = loaded.Files.Where(f => f.File.Table != Domain.Accounts.Table).Select(f => f.File.File).ToHashSet(StringComparer.Ordinal);
        var isComplete = !portfolio.Settings.Audience.HidesRows || !loaded.Findings.Any(f => f.Severity == Severity.Error && !others.Contains(f.Where.File));
        return new(hidden.AccountsIn(portfolio), isComplete ? null : [.. portfolio.Accounts.Select(a => a.Id.Value)]);
    }

    public bool IsEmpty => Hidden.IsEmpty && Known is null;

    public bool Hides(string account) => Hidden.Contains(account) || Known?.Contains(account) == false;
}
