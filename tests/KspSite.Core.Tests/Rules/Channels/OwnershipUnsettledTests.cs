using KspSite.Core.Rules;
using KspSite.Core.Rules.Channels;

namespace KspSite.Core.Tests.Rules.Channels;

public sealed class OwnershipUnsettledTests
{
    private const string TwoTypes = "A1|C1|close|L|\nA1|C2|close|S|";

    [Fact]
    public void Stated_ownership_passes() => OwnershipUnsettled.Rule.Judges(With("shared", TwoTypes)).Is(Outcome.Pass);

    [Fact]
    public void Two_active_types_without_ownership_fail_at_the_empty_cell() =>
        OwnershipUnsettled.Rule.Judges(With("", TwoTypes)).FailsAt("input/accounts.csv(2,4)");

    [Theory]
    [InlineData("A1|C1|close|L|")]
    [InlineData("A1|C2|close|L|\nA1|C3|lead|L|")]
    [InlineData("A1|C1|close|L|\nA1|C2|close|-|")]
    [InlineData("A1|C1|close|L|\nA1|C2|close|S|否")]
    public void One_type_or_a_channel_that_is_not_active_needs_none(string coverage) =>
        OwnershipUnsettled.Rule.Judges(With("", coverage)).Is(Outcome.NotApplicable);

    [Fact]
    public void No_coverage_rows_fail_since_the_rule_demands_something() =>
        OwnershipUnsettled.Rule.Judges(With("", "")).Is(Outcome.Fail);

    private static Core.Domain.Portfolio With(string ownership, string coverage) => Given.Portfolio(
        ("accounts", "account_id|account_name|money_unit|ownership\nA1|甲公司|元|" + ownership),
        ("channels", "channel_id|channel_name|type\nC1|直销部|direct\nC2|东方|distributor\nC3|西方|distributor"),
        ("channel_coverage", "account_id|channel_id|task|role|applicable\n" + coverage));
}
