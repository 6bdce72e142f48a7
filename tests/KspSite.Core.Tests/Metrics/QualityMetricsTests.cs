using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Metrics;

/// <summary>With rules made up for the test: errors weigh 5, warnings 2.</summary>
public sealed class QualityMetricsTests
{
    [Fact]
    public void Quality_is_the_share_of_weight_passed()
    {
        // passed 5 + 2, failed 2: 700/9
        var (quality, grade) = Of(("GO-01", Severity.Error, Outcome.Pass), ("GO-02", Severity.Warning, Outcome.Pass), ("GO-03", Severity.Warning, Outcome.Fail));
        quality.Is(700m / 9);
        grade.Says("amber");
        Assert.Equal(["700", "9", "1", "0"], quality.Parts.Take(4).Select(p => p.Value));
        Assert.Equal("input/accounts.csv(2)", Assert.Single(quality.Rows).ToString());
    }

    [Fact]
    public void Every_rule_that_counts_is_told_with_outcome_and_weight_the_failed_first()
    {
        var (quality, grade) = Of(("GO-01", Severity.Error, Outcome.Pass), ("GO-02", Severity.Warning, Outcome.NoData),
            ("GO-03", Severity.Warning, Outcome.NotApplicable), ("GO-08", Severity.Info, Outcome.Fail), ("PL-01", Severity.Error, Outcome.Fail));
        var rules = quality.Parts.Where(p => p.Source is not null).ToList();
        Assert.Equal(["GO-02", "PL-01", "GO-01"], rules.Select(p => p.Source));
        Assert.Equal(["GO-02 no data, weight", "PL-01 failed, weight", "GO-01 passed, weight"], rules.Select(p => p.Name.En));
        Assert.Equal(["2", "5", "5"], rules.Select(p => p.Value));
        Assert.DoesNotContain(grade.Parts, p => p.Source is not null);
    }

    [Fact]
    public void No_data_counts_as_failed() =>
        Of(("GO-01", Severity.Error, Outcome.Pass), ("GO-02", Severity.Warning, Outcome.NoData)).Quality.Is(500m / 7);

    [Fact]
    public void Not_applicable_and_information_do_not_count() =>
        Of(("GO-01", Severity.Error, Outcome.Pass), ("GO-02", Severity.Error, Outcome.NotApplicable), ("GO-08", Severity.Info, Outcome.Fail),
            ("PL-05", Severity.Info, Outcome.NoData)).Quality.Is(100);

    [Theory]
    [InlineData("WS-01")]
    [InlineData("PV-01")]
    public void Rules_on_workshops_and_on_the_output_do_not_judge_a_plan(string id) =>
        Of(("GO-01", Severity.Error, Outcome.Pass), (id, Severity.Error, Outcome.Fail)).Quality.Is(100);

    [Theory]
    [InlineData("DT-01")]
    [InlineData("RV-01")]
    public void Rules_on_data_and_reviews_do(string id) =>
        Of(("GO-01", Severity.Error, Outcome.Pass), (id, Severity.Error, Outcome.Fail)).Quality.Is(50);

    [Fact]
    public void Only_the_result_on_the_account_counts_and_not_those_on_its_people()
    {
        var rule = Made("PL-07", Severity.Warning, (account, _) =>
        [
            Verdict.Fail(new(SubjectType.Person, "P1"), "差", "poor"), Verdict.Fail(new(SubjectType.Person, "P2"), "差", "poor"), Verdict.Pass(account.Subject()),
        ]);
        Of(Given.Portfolio(), [rule, Made("GO-01", Severity.Warning, (account, _) => [Verdict.Pass(account.Subject())])]).Quality.Is(50);
    }

    [Fact]
    public void The_severity_that_applies_to_the_failure_weighs()
    {
        // SA-07 is a warning that fails as an error: 2/(2 + 5), and the error caps
        var overdue = Made("SA-07", Severity.Warning, (account, _) => [Verdict.Fail(account.Subject(), "逾期", "overdue") with { Severity = Severity.Error }]);
        var (quality, _) = Of(Given.Portfolio(), [overdue, Made("GO-02", Severity.Warning, (account, _) => [Verdict.Pass(account.Subject())])]);
        quality.Is(200m / 7);
        Assert.Equal("1", quality.Parts.Single(p => p.Name.En == "of severity error").Value);
    }

    // Of 20 passing weight 2 each: 17 passes 85, 16 is 80, 12 is 60, 11 is 55
    [Theory]
    [InlineData(17, "green")]
    [InlineData(16, "amber")]
    [InlineData(12, "amber")]
    [InlineData(11, "red")]
    public void The_grade_is_green_from_85_and_amber_from_60(int passed, string grade) =>
        Of([.. Enumerable.Range(0, 20).Select(i => ($"ST-{Numerals.Text(i + 10)}", Severity.Warning, i < passed ? Outcome.Pass : Outcome.Fail))]).Grade.Says(grade);

    // 50 warnings passed = 100; a failed error: 100/105 = 95
    [Theory]
    [InlineData(Outcome.Fail, "amber")]
    [InlineData(Outcome.NoData, "amber")]
    [InlineData(Outcome.NotApplicable, "green")]
    public void A_failed_error_caps_the_grade_at_amber(Outcome outcome, string grade) => Of(
        [.. Enumerable.Range(0, 50).Select(i => ($"ST-{Numerals.Text(i + 10)}", Severity.Warning, Outcome.Pass)), ("GO-01", Severity.Error, outcome)]).Grade.Says(grade);

    [Fact]
    public void A_cap_does_not_lift_a_red_grade() => Of(("GO-01", Severity.Error, Outcome.Fail)).Grade.Says("red");

    [Fact]
    public void Without_an_applicable_rule_there_is_neither_quality_nor_grade()
    {
        var (quality, grade) = Of(("GO-01", Severity.Error, Outcome.NotApplicable));
        quality.IsMissing();
        grade.IsMissing();
    }

    [Fact]
    public void An_account_that_came_without_any_plan_is_not_called_a_perfect_plan()
    {
        var (quality, grade) = Of(("DT-01", Severity.Error, Outcome.Pass), ("KA-01", Severity.Warning, Outcome.Pass), ("GO-01", Severity.Error, Outcome.NotApplicable));
        quality.IsMissing("no plan to judge");
        grade.IsMissing();
        Of(("KA-01", Severity.Warning, Outcome.Pass), ("GO-01", Severity.Error, Outcome.Fail)).Grade.Says("red");
    }

    [Fact]
    public void The_portfolio_takes_the_mean_of_accounts_with_a_value()
    {
        // A1 100, A2 0, A3 not applicable
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name\nA1|甲\nA2|乙\nA3|丙"));
        var rule = Made("GO-01", Severity.Error, (account, _) => account.Id.Value switch
        {
            "A1" => [Verdict.Pass(account.Subject())],
            "A2" => [Verdict.Fail(account.Subject(), "差", "poor")],
            _ => [],
        });
        QualityMetrics.Quality.Values(portfolio, RuleEngine.Check(portfolio, [rule])).Single(v => v.Subject == Subject.Portfolio).Figure.Is(50);
    }

    private static (Figure Quality, Figure Grade) Of(params (string Id, Severity Severity, Outcome Outcome)[] results) =>
        Of(Given.Portfolio(), [.. results.Select(r => Made(r.Id, r.Severity, (account, _) =>
            [new Verdict(account.Subject(), r.Outcome) { Rows = [account.Account.Row.Source] }]))]);

    private static (Figure Quality, Figure Grade) Of(Portfolio portfolio, ImmutableArray<Rule> rules)
    {
        var values = QualityMetrics.Quality.Values(portfolio, RuleEngine.Check(portfolio, rules));
        return (values.Single(v => v.Name == "M-04" && v.Subject == Subject.Account("A1")).Figure, values.Single(v => v.Name == "M-04.grade").Figure);
    }

    private static Rule Made(string id, Severity severity, Func<AccountDossier, RuleContext, IEnumerable<Verdict>> check) => new(id, severity)
    {
        Title = Words.Same(id),
        Why = Words.Same(id),
        Ask = Words.Same(id),
        ForAccount = check,
    };
}
