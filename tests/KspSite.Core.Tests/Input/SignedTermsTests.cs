using KspSite.Core.Domain;

namespace KspSite.Core.Tests.Input;

/// <summary>CRM exports often hold attitudes as numbers from -2 to +2.</summary>
public sealed class SignedTermsTests
{
    [Theory]
    [InlineData("1", Support.Supporter)]
    [InlineData("+1", Support.Supporter)]
    [InlineData("2", Support.Mentor)]
    [InlineData("0", Support.Neutral)]
    [InlineData("-1", Support.NonSupporter)]
    [InlineData("−2", Support.Enemy)]
    [InlineData("－２", Support.Enemy)]
    public void The_sign_of_an_attitude_is_kept(string cell, Support expected) =>
        Assert.Equal(expected, Given.Portfolio(("stakeholders", "person_id|account_id|name|support\nP1|A1|甲|" + cell)).Account().People[0].Support);
}
