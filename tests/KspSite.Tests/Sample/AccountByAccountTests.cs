using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Tests.Sample;

/// <summary>What the preview works out for one account, when its page is asked for, is what a build says of it.</summary>
public sealed class AccountByAccountTests
{
    public static TheoryData<string> Audiences => [.. DefaultAudiences.All.Select(a => a.Name)];

    [Theory]
    [MemberData(nameof(Audiences))]
    public void Rules_say_of_one_account_alone_what_they_say_among_all(string audience)
    {
        var portfolio = Of(audience);
        var whole = RuleEngine.Check(portfolio, SamplePortfolio.History);
        Assert.NotEmpty(portfolio.Accounts);
        foreach (var account in portfolio.Accounts)
        {
            var alone = RuleEngine.OnDemand(portfolio, SamplePortfolio.History);
            var subjects = SubjectsOf(account, portfolio, whole.All.Select(r => r.Subject));
            Assert.Equal(subjects.SelectMany(whole.On).Select(Text), subjects.SelectMany(alone.On).Select(Text));
        }
    }

    [Theory]
    [MemberData(nameof(Audiences))]
    public void Figures_of_one_account_alone_are_its_figures_among_all(string audience)
    {
        var portfolio = Of(audience);
        var checks = RuleEngine.Check(portfolio, SamplePortfolio.History);
        var whole = MetricTable.Compute(portfolio, checks);
        foreach (var account in portfolio.Accounts)
        {
            var alone = MetricTable.OnDemand(portfolio, RuleEngine.OnDemand(portfolio, SamplePortfolio.History));
            Assert.Equal(whole.Under(account).Select(Text), alone.Under(account).Select(Text));
            Assert.Equal(whole.Under(account).Select(Text), alone.Worked(account).Select(Text));
            Assert.All(whole.Under(account), v => Assert.Equal(Text(v), Text(alone.Find(v.Name, v.Subject)!.Value)));
            Assert.False(alone.IsWhole, "all accounts were gone through for one");
        }
    }

    [Fact]
    public void What_belongs_to_no_account_is_that_of_the_whole()
    {
        var portfolio = Of(DefaultAudiences.Team.Name);
        var whole = MetricTable.Compute(portfolio, RuleEngine.Check(portfolio));
        var onDemand = MetricTable.OnDemand(portfolio, RuleEngine.OnDemand(portfolio));
        Assert.NotEmpty(whole.Under(null));
        Assert.Equal(whole.Under(null).Select(Text), onDemand.Under(null).Select(Text));
        Assert.Equal(RuleEngine.Check(portfolio).All.Select(Text), RuleEngine.OnDemand(portfolio).All.Select(Text));
    }

    [Fact]
    public void In_a_large_portfolio_figures_of_accounts_are_numbers_whose_working_is_made_again_when_asked_for()
    {
        var portfolio = Of(DefaultAudiences.Team.Name);
        var checks = RuleEngine.Check(portfolio);
        var (whole, lean) = (MetricTable.Compute(portfolio, checks), MetricTable.OnDemand(portfolio, checks, mostWithWorking: portfolio.Accounts.Length - 1));
        lean.Complete(CancellationToken.None);
        Assert.Equal(whole.All.Select(Bare), lean.All.Select(Bare));
        Assert.Equal(whole.Worked(null).Select(Text), lean.Worked(null).Select(Text));
        foreach (var account in portfolio.Accounts)
        {
            Assert.Equal(whole.Worked(account).Select(Text), lean.Worked(account).Select(Text));
            Assert.Throws<InvalidOperationException>(() => lean.Find("M-04", account.Subject())!.Value.Figure.Parts);
            Assert.Throws<InvalidOperationException>(() => lean.Find("M-04", account.Subject())!.Value.Figure.Rows);
        }
    }

    private static Portfolio Of(string audience) => AudienceView.Of(SamplePortfolio.Loaded, DefaultAudiences.All.Single(a => a.Name == audience)).Loaded.Portfolio;

    private static List<Subject> SubjectsOf(AccountDossier account, Portfolio portfolio, IEnumerable<Subject> all) =>
        [.. all.Where(s => portfolio.OwnerOf(s)?.Id == account.Id).Distinct()];

    private static string Text(CheckResult result) =>
        $"{result.Rule.Id} {result.Subject} {result.Account} {result.Outcome} {result.Severity} {result.Message} {string.Join(' ', result.Rows)}";

    private static string Bare(MetricValue value) => $"{value.Name} {value.Subject} {value.Unit} {value.Figure.Text} {value.Figure.Missing}";

    private static string Text(MetricValue value) =>
        $"{Bare(value)} {string.Join(' ', value.Figure.Parts)} {string.Join(' ', value.Figure.Rows)}";
}
