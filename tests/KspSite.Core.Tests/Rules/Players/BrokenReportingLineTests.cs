using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class BrokenReportingLineTests
{
    [Fact]
    public void A_line_to_the_top_passes() =>
        BrokenReportingLine.Rule.Judges(With("P1|A1|王总|\nP2|A1|李总|P1\nP3|A1|赵工|P2")).Is(Outcome.Pass);

    [Theory]
    [InlineData("P1|A1|王总|P1")]
    [InlineData("P1|A1|王总|P2\nP2|A1|李总|P1")]
    [InlineData("P1|A1|王总|P3\nP2|A1|李总|P1\nP3|A1|赵工|P2")]
    public void A_circle_of_any_length_fails_at_the_superior(string people)
    {
        BrokenReportingLine.Rule.Judges(With(people)).FailsAt("input/stakeholders.csv(2,4)");
        BrokenReportingLine.Rule.Judges(With(people), new(SubjectType.Person, "P1")).FailsAt("input/stakeholders.csv(2,4)");
    }

    [Fact]
    public void One_circle_is_told_once_with_the_cells_of_all_its_members()
    {
        var result = BrokenReportingLine.Rule.Judges(With("P1|A1|王总|P3\nP2|A1|李总|P1\nP3|A1|赵工|P2\nP4|A1|孙工|P5\nP5|A1|周工|P4"));
        Assert.Equal("汇报关系绕成了一圈：王总 → 赵工 → 李总 → 王总。汇报关系绕成了一圈：孙工 → 周工 → 孙工。", result.Message!.Value.Zh);
        Assert.Equal(5, result.Rows.Length);
    }

    [Fact]
    public void Below_a_circle_is_not_in_it() =>
        BrokenReportingLine.Rule.Judges(With("P1|A1|王总|P2\nP2|A1|李总|P1\nP3|A1|赵工|P2"), new(SubjectType.Person, "P3")).Is(Outcome.Pass);

    [Fact]
    public void A_superior_at_another_customer_fails_at_the_cell() =>
        BrokenReportingLine.Rule.Judges(With("P1|A1|王总|P9\nP9|A2|孙总|")).FailsAt("input/stakeholders.csv(2,4)");

    [Theory]
    [InlineData("P1|A1|王总|")]
    [InlineData("P1|A1|王总|P404")]
    [InlineData("")]
    public void Without_a_known_superior_there_is_no_line(string people) =>
        BrokenReportingLine.Rule.Judges(With(people)).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string people) => Given.Portfolio(
        ("accounts", "account_id|account_name|money_unit\nA1|甲公司|元\nA2|乙公司|元"),
        ("stakeholders", "person_id|account_id|name|reports_to\n" + people));
}
