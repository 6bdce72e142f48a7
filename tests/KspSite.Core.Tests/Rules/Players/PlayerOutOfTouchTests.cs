using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class PlayerOutOfTouchTests
{
    // As of 2026-06-30: 2026-04-01 is 90 days ago (29 in April + 31 + 30), 2026-03-31 is 91.
    [Theory]
    [InlineData("P1|A1|王总|4|张三|2026-04-01")]
    [InlineData("P1|A1|王总|5|张三|2026-07-10")]
    [InlineData("P1|A1|王总|3|张三|2020-01-01")]
    [InlineData("P1|A1|王总|3|张三|")]
    [InlineData("P1|A1|王总||张三|")]
    [InlineData("P1|A1|王总|5|张三|n/a")]
    public void An_owner_and_where_it_matters_a_recent_contact_pass(string person) =>
        PlayerOutOfTouch.Rule.Judges(With(person)).Is(Outcome.Pass);

    [Theory]
    [InlineData("P1|A1|王总|4|张三|2026-03-31")]
    [InlineData("P1|A1|王总|4|张三|")]
    public void A_contact_91_days_ago_or_none_fails_at_its_cell(string person)
    {
        PlayerOutOfTouch.Rule.Judges(With(person)).FailsAt("input/stakeholders.csv(2,6)");
        PlayerOutOfTouch.Rule.Judges(With(person), new(SubjectType.Person, "P1")).FailsAt("input/stakeholders.csv(2,6)");
    }

    [Fact]
    public void Nobody_in_charge_fails_at_its_cell_whatever_the_influence() =>
        PlayerOutOfTouch.Rule.Judges(With("P1|A1|王总|1||2026-06-01")).FailsAt("input/stakeholders.csv(2,5)");

    [Fact]
    public void Only_the_person_out_of_touch_fails()
    {
        var portfolio = With("P1|A1|王总|5|张三|2026-06-01\nP2|A1|李总|5|张三|2025-06-01");
        PlayerOutOfTouch.Rule.Judges(portfolio, new(SubjectType.Person, "P1")).Is(Outcome.Pass);
        PlayerOutOfTouch.Rule.Judges(portfolio, new(SubjectType.Person, "P2")).FailsAt("input/stakeholders.csv(3,6)");
    }

    [Fact]
    public void Nobody_at_all_fails() => PlayerOutOfTouch.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    private static Core.Domain.Portfolio With(string people) =>
        Given.Portfolio(("stakeholders", "person_id|account_id|name|influence|our_owner|last_contact\n" + people));
}
