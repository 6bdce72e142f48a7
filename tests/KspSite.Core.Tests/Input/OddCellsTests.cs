using KspSite.Core.Diagnostics;

namespace KspSite.Core.Tests.Input;

public sealed class OddCellsTests
{
    [Fact]
    public void An_end_that_stands_for_none_is_told_and_the_plan_has_no_end()
    {
        var loaded = Given.Loaded(("plans", "plan_id|account_id|period_start|period_end\nP1|A1|2026-01-01|9999-12-31"), ("goals", "goal_id|account_id|statement|type|due\nG1|A1|多卖|revenue|2026-12-31"));
        var finding = Assert.Single(loaded.Findings, f => f.Id == "IN-15");
        Assert.Equal(("input/plans.csv(2,4)", "9999-12-31", Severity.Warning), (finding.Where.ToString(), finding.Found, finding.Severity));
        Assert.Contains("留空", finding.Remedy.Zh, StringComparison.Ordinal);
        Assert.Null(loaded.Portfolio.Account().Plan!.PeriodEnd);
        // Nothing that reckons with it fails.
        Assert.NotEmpty(KspSite.Core.Rules.RuleEngine.Check(loaded.Portfolio).All);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#N/A")]
    public void A_cell_of_a_goal_in_percent_that_says_nothing_is_told_once(string target)
    {
        var loaded = Given.Loaded(("goals", $"goal_id|account_id|statement|type|unit|target\nG1|A1|份额|share|%|{target}"));
        Assert.Single(loaded.Findings, f => f.Where.ToString() == "input/goals.csv(2,6)");
    }

    [Theory]
    [InlineData("%")]
    [InlineData("百分比")]
    public void A_goal_in_percent_takes_percentages_and_bare_numbers_alike(string unit)
    {
        var goal = Given.Loaded(("goals", $"goal_id|account_id|statement|type|unit|baseline|target|actual\nG1|A1|份额|share|{unit}|20%|40|120％")).Portfolio.Account().Goals[0];
        Assert.Equal((20m, 40m, 120m), (goal.Baseline, goal.Target, goal.Actual));
    }

    [Theory]
    [InlineData("0.33", true)]
    [InlineData("0.33%", false)]
    [InlineData("33", false)]
    [InlineData("0", false)]
    public void A_bare_fraction_in_a_goal_in_percent_is_asked_about(string actual, bool isTold)
    {
        var findings = Given.Loaded(("goals", $"goal_id|account_id|statement|type|unit|baseline|target|actual\nG1|A1|份额|share|%|20%|40%|{actual}")).Findings.Where(f => f.Id == "DT-04").ToList();
        Assert.Equal(isTold ? 1 : 0, findings.Count);
        if (isTold) Assert.Equal("33% 或 0.33%", findings[0].Expected!.Value.Zh);
    }

    [Fact]
    public void A_percentage_in_another_unit_is_a_fault_that_names_the_units_column()
    {
        var finding = Assert.Single(Given.Loaded(("goals", "goal_id|account_id|statement|type|unit|target\nG1|A1|多卖|revenue|万元|40%")).Findings, f => f.Id == "IN-12");
        Assert.Contains("单位列写 %", finding.Expected!.Value.Zh, StringComparison.Ordinal);
    }
}
