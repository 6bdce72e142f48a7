using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Resources;

namespace KspSite.Core.Tests.Rules.Resources;

public sealed class ImplausibleReturnTests
{
    private static readonly Subject R1 = new(SubjectType.Resource, "R1");

    [Theory]
    // (20 · 0.5 − 10) / 10 = 0
    [InlineData("R1|A1|people|10|20|50%|approved")]
    // (210 − 10) / 10 = 20
    [InlineData("R1|A1|people|10|210||approved")]
    // a loss that nobody has approved
    [InlineData("R1|A1|people|10|5||requested")]
    public void A_return_from_zero_to_twenty_or_a_loss_not_approved_passes(string row) => ImplausibleReturn.Rule.Judges(With(row)).Is(Outcome.Pass);

    [Fact]
    public void An_approved_loss_fails_at_the_status()
    {
        // (20 · 0.49 − 10) / 10 = −0.02
        var result = ImplausibleReturn.Rule.Judges(With("R1|A1|people|10|20|49%|approved"), R1);
        result.FailsAt("input/resources.csv(2,7)");
        result.HasSeverity(Severity.Info);
        Assert.Contains("−2%", result.Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_return_above_twenty_fails_at_the_gain_whatever_the_status() =>
        // (210.1 − 10) / 10 = 20.01
        ImplausibleReturn.Rule.Judges(With("R1|A1|people|10|210.1||requested")).FailsAt("input/resources.csv(2,5)");

    [Theory]
    // (9.97 − 10) / 10 = −0.003
    [InlineData("R1|A1|people|10|9.97||approved", "−0.3%")]
    [InlineData("R1|A1|people|10|9.7||approved", "−3%")]
    // (210.04 − 10) / 10 = 20.004
    [InlineData("R1|A1|people|10|210.04||requested", "2,000.4%，高得不可信")]
    [InlineData("R1|A1|people|10|310||requested", "3,000%，高得不可信")]
    public void A_return_just_outside_is_told_with_as_many_decimals_as_it_takes(string row, string told) =>
        Assert.Contains(" " + told, ImplausibleReturn.Rule.Judges(With(row), R1).Message!.Value.Zh, StringComparison.Ordinal);

    [Fact]
    public void Without_a_gain_there_is_no_data() => ImplausibleReturn.Rule.Judges(With("R1|A1|people|10|||approved"), R1).Is(Outcome.NoData);

    [Theory]
    [InlineData("R1|A1|people|0|20||approved")]
    [InlineData("")]
    public void A_cost_of_nothing_or_no_resource_is_not_asked(string row) => ImplausibleReturn.Rule.Judges(With(row)).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string rows) =>
        Given.Portfolio(("resources", "resource_id|account_id|kind|cost|expected_gain|probability|status\n" + rows));
}
