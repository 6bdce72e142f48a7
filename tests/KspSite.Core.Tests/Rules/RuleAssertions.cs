using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Rules;

/// <summary>Asks one rule about one subject of a portfolio.</summary>
internal static class RuleAssertions
{
    /// <summary>The result on the account (the only one, or the one with the id), or on another subject.</summary>
    public static CheckResult Judges(this Rule rule, Portfolio portfolio, Subject? subject = null)
    {
        var results = RuleEngine.Check(portfolio, [rule]);
        return results.Of(rule.Id, subject ?? Subject.Account(portfolio.Accounts[0].Id.Value))
            ?? throw new InvalidOperationException($"{rule.Id} says nothing of {subject}");
    }

    public static void Is(this CheckResult result, Outcome expected) => Assert.Equal(expected, result.Outcome);

    /// <summary>Fails, with a sentence in both languages, and points at the place.</summary>
    public static void FailsAt(this CheckResult result, string place)
    {
        Assert.Equal(Outcome.Fail, result.Outcome);
        Assert.NotNull(result.Message);
        Assert.NotEmpty(result.Message.Value.Zh);
        Assert.NotEmpty(result.Message.Value.En);
        Assert.Contains(place, result.Rows.Select(r => r.ToString()));
    }

    public static void HasSeverity(this CheckResult result, Severity severity) => Assert.Equal(severity, result.Severity);
}
