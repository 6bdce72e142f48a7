using KspSite.Core.Rules;
using KspSite.Core.Rules.Data;

namespace KspSite.Core.Tests.Rules.Data;

public sealed class AmbiguousShareTests
{
    [Theory]
    [InlineData("35%")]
    [InlineData("0.35")]
    [InlineData("1")]
    [InlineData("")]
    public void A_percent_sign_or_a_number_up_to_one_passes(string share) => AmbiguousShare.Rule.Judges(With(share)).Is(Outcome.Pass);

    [Theory]
    [InlineData("35")]
    [InlineData("1.01")]
    public void A_bare_number_above_one_fails_at_its_cell(string share)
    {
        AmbiguousShare.Rule.Judges(With(share)).FailsAt("input/zones.csv(2,4)");
        AmbiguousShare.Rule.Judges(With(share), Subject.Portfolio).FailsAt("input/zones.csv(2,4)");
    }

    private static Core.Domain.Portfolio With(string share) =>
        Given.Portfolio(("zones", "zone_id|account_id|zone_name|competitor_share\nZ1|A1|华东|" + share));
}
