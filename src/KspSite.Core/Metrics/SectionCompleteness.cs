using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>
/// How far one section of an account's plan is filled: c_s of M-03. Cells that say "not applicable" are not required; a record
/// that is missing altogether counts with its empty cells but has no place to point at.
/// </summary>
/// <param name="IsApplicable">False where the section's table is absent, section_status says <c>na</c>, or every required cell says that it does not apply.</param>
/// <param name="Empty">Places of the empty required cells, in input order; may be fewer than are empty.</param>
public sealed record SectionCompleteness(PlanSection Section, bool IsApplicable, int Filled, int Required, ImmutableArray<SourceRef> Empty)
{
    /// <summary>0..1; 0 without rows; null where not applicable.</summary>
    public decimal? Share => !IsApplicable ? null : Required == 0 ? 0 : (decimal)Filled / Required;

    /// <summary>All sections, in the order of the plan.</summary>
    public static ImmutableArray<SectionCompleteness> Of(AccountDossier account, Portfolio portfolio) =>
        [.. Enum.GetValues<PlanSection>().Select(section => Of(section, account, portfolio))];

    public static SectionCompleteness Of(PlanSection section, AccountDossier account, Portfolio portfolio)
    {
        if (!SectionCells.TablesOf(section).Any(portfolio.Has) || IsDeclaredNotApplicable(section, account, portfolio.AsOf))
            return new SectionCompleteness(section, false, 0, 0, []);
        var (cells, required, filled) = (0, 0, 0);
        var empty = ImmutableArray.CreateBuilder<SourceRef>();
        foreach (var cell in SectionCells.Of(section, account, portfolio))
        {
            cells++;
            if (cell.IsNotApplicable) continue;
            required++;
            if (cell.IsFilled) filled++;
            else if (cell.Place is { } place) empty.Add(place);
        }
        // Every cell answered with "not applicable": nothing is left to be filled.
        return new SectionCompleteness(section, cells == 0 || required > 0, filled, required, empty.DrainToImmutable());
    }

    // The latest word up to the as-of date counts; of two at the same moment the one further down the file.
    private static bool IsDeclaredNotApplicable(PlanSection section, AccountDossier account, DateOnly asOf) => account.SectionStatuses
        .Where(s => s.Section == section && DateOnly.FromDateTime(s.AsOf) <= asOf)
        .OrderBy(s => s.AsOf).LastOrDefault()?.Status == SectionState.Na;
}
