using KspSite.Core.Rules;
using KspSite.Core.Rules.Resources;

namespace KspSite.Core.Tests.Rules.Resources;

public sealed class RequestUndecidedTests
{
    private static readonly Subject R1 = new(SubjectType.Resource, "R1");

    [Fact]
    public void Thirty_days_of_waiting_pass() => RequestUndecided.Rule.Judges(With("R1|A1|people|2026-05-31|requested|")).Is(Outcome.Pass);

    [Fact]
    public void Thirty_one_days_fail_at_the_date()
    {
        var portfolio = With("R1|A1|people|2026-05-30|requested|");
        RequestUndecided.Rule.Judges(portfolio).FailsAt("input/resources.csv(2,4)");
        RequestUndecided.Rule.Judges(portfolio, R1).FailsAt("input/resources.csv(2,4)");
    }

    [Fact]
    public void A_request_without_a_date_has_no_data() => RequestUndecided.Rule.Judges(With("R1|A1|people||requested|"), R1).Is(Outcome.NoData);

    [Theory]
    [InlineData("R1|A1|people|2026-01-01|rejected|")]
    [InlineData("R1|A1|people|2026-01-01|requested|2026-06-01")]
    [InlineData("")]
    public void Decided_requests_or_none_are_not_asked(string rows) => RequestUndecided.Rule.Judges(With(rows)).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string rows) =>
        Given.Portfolio(("resources", "resource_id|account_id|kind|requested_on|status|decided_on\n" + rows));
}
