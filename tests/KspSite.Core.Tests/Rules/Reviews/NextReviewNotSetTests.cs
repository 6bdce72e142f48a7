using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Reviews;

namespace KspSite.Core.Tests.Rules.Reviews;

public sealed class NextReviewNotSetTests
{
    [Theory]
    // quarterly: 90 + 14 = 104 days from 30 June is 12 October
    [InlineData("quarterly", "2026-10-12")]
    [InlineData("monthly", "2026-08-13")]
    // a date that has passed is the matter of RV-02
    [InlineData("monthly", "2026-05-01")]
    public void A_date_within_cadence_and_grace_passes(string cadence, string next) => Judges($"L1|A1|2026-01-01|{cadence}|{next}").Is(Outcome.Pass);

    [Fact]
    public void A_missing_date_is_an_error_at_its_cell_even_without_a_cadence()
    {
        var result = Judges("L1|A1|2026-01-01||");
        result.FailsAt("input/plans.csv(2,5)");
        result.HasSeverity(Severity.Error);
    }

    [Fact]
    public void A_date_one_day_too_far_ahead_is_a_warning()
    {
        var result = Judges("L1|A1|2026-01-01|quarterly|2026-10-13");
        result.FailsAt("input/plans.csv(2,5)");
        result.HasSeverity(Severity.Warning);
        Assert.Contains("105 天", result.Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_without_a_cadence_has_no_data() => Judges("L1|A1|2026-01-01||2027-01-01").Is(Outcome.NoData);

    [Fact]
    public void Only_the_current_plan_is_asked() =>
        Judges("L1|A1|2025-01-01|quarterly|2026-07-01\nL2|A1|2026-01-01|quarterly|").FailsAt("input/plans.csv(3,5)");

    [Theory]
    [InlineData("")]
    [InlineData("L1|A1|2027-01-01|quarterly|2027-03-01\nL2|A1|2028-01-01|quarterly|2028-03-01")]
    public void Without_a_current_plan_the_rule_fails_as_an_error(string rows)
    {
        var result = Judges(rows);
        result.Is(Outcome.Fail);
        result.HasSeverity(Severity.Error);
    }

    [Theory]
    [InlineData("L1|A1|2027-01-01|quarterly|", "plan L1 does not begin until 2027-01-01.", "input/plans.csv(2,3)")]
    [InlineData("L1|A1||quarterly|\nL2|A1||quarterly|", "none of the 2 plans has a start date", "input/plans.csv(3,3)")]
    [InlineData("L1|A1||quarterly|\nL2|A1|2026-12-01|quarterly|", "plan L2 does not begin until 2026-12-01, and 1 other plan has no start date", "input/plans.csv(3,3)")]
    public void Plans_of_which_none_is_current_are_told_with_the_reason(string rows, string reason, string place)
    {
        var result = Judges(rows);
        result.FailsAt(place);
        Assert.Contains(reason, result.Message!.Value.En, StringComparison.Ordinal);
        Assert.DoesNotContain("holds nothing", result.Message.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_the_table_nobody_is_asked() => NextReviewNotSet.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static CheckResult Judges(string rows) =>
        NextReviewNotSet.Rule.Judges(Given.Portfolio(("plans", "plan_id|account_id|period_start|cadence|next_review\n" + rows)));
}
