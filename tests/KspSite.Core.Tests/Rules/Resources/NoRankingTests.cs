using KspSite.Core.Rules;
using KspSite.Core.Rules.Resources;

namespace KspSite.Core.Tests.Rules.Resources;

public sealed class NoRankingTests
{
    [Fact]
    public void Two_scored_projects_pass() => Judges("R1|A1|people|5|4|3\nR2|A1|price|1|2|3\nR3|A1|price|||").Is(Outcome.Pass);

    [Fact]
    public void One_scored_project_fails_at_the_one_without_scores() => Judges("R1|A1|people|5|4|3\nR2|A1|price|1||").FailsAt("input/resources.csv(3)");

    // M-63 skips a missing score, and ranks with two of the four.
    [Fact]
    public void Two_of_the_scores_are_enough_for_a_place() => Judges("R1|A1|people|5|4|3\nR2|A1|price||2|4").Is(Outcome.Pass);

    [Fact]
    public void A_single_project_makes_no_ranking() => Judges("R1|A1|people|5|4|3").FailsAt("input/resources.csv(2)");

    [Fact]
    public void No_resources_fail() => Judges("").Is(Outcome.Fail);

    [Fact]
    public void Without_the_table_nobody_is_asked() => NoRanking.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static CheckResult Judges(string rows) =>
        NoRanking.Rule.Judges(Given.Portfolio(("resources", "resource_id|account_id|kind|score_fit|score_urgency|score_effort\n" + rows)));
}
