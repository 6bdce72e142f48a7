using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Rules;

public sealed class RuleEngineTests
{
    [Theory]
    [InlineData(Severity.Warning, Severity.Error)]
    [InlineData(Severity.Error, Severity.Warning)]
    public void Of_several_failures_the_account_gets_the_gravest(Severity first, Severity second)
    {
        var rule = new Rule("XX-01", Severity.Info)
        {
            Title = new("规则", "rule"),
            Why = new("因为。", "Because."),
            Ask = new("是吗？", "Is it?"),
            ForAccount = (account, _) => new[] { first, second }.Select(s => Verdict.Fail(account.Subject(), "不行。", "No.") with { Severity = s }),
        };

        rule.Judges(Given.Portfolio()).HasSeverity(Severity.Error);
    }
}
