using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Situation;

namespace KspSite.Core.Tests.Rules.Situation;

public sealed class AheadOfCustomerTests
{
    [Theory]
    [InlineData("evaluate|evaluate")]
    [InlineData("evaluate|resolve")]
    [InlineData("decide|recognise")]
    public void In_step_one_ahead_or_behind_passes(string stages) => Judge(stages).Is(Outcome.Pass);

    [Theory]
    [InlineData("evaluate|decide")]
    [InlineData("status_quo|change")]
    public void Two_steps_ahead_fail_at_our_step(string stages)
    {
        Judge(stages).FailsAt("input/zones.csv(2,6)");
        AheadOfCustomer.Rule.Judges(With(stages), new(SubjectType.Zone, "Z1")).FailsAt("input/zones.csv(2,6)");
    }

    [Fact]
    public void The_message_names_both_steps_by_their_labels() =>
        Assert.Equal("战区“华东”：客户还在“认知需求”，我方已经到“决策”。", Judge("recognise|decide").Message!.Value.Zh);

    [Theory]
    [InlineData("|decide")]
    [InlineData("decide|")]
    public void A_missing_step_is_no_data(string stages) => Judge(stages).Is(Outcome.NoData);

    [Fact]
    public void Steps_count_in_the_order_of_the_sites_own_list()
    {
        var own = new Vocabulary("buying_stage", new("购买韵律", "buying rhythm"), configurable: true,
            [new("evaluate", "评估", "evaluate"), new("decide", "决策", "decide")]);
        var settings = new SiteSettings { AsOf = Given.AsOf, Vocabularies = ImmutableDictionary<string, Vocabulary>.Empty.Add("buying_stage", own) };
        AheadOfCustomer.Rule.Judges(Given.Loaded(settings, ("zones", Header + "Z1|A1|华东|否|evaluate|decide")).Portfolio).Is(Outcome.Pass);
    }

    [Fact]
    public void An_account_without_zones_fails() => AheadOfCustomer.Rule.Judges(Given.Portfolio(("zones", Header))).Is(Outcome.Fail);

    [Fact]
    public void Without_the_table_nobody_is_asked() => AheadOfCustomer.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private const string Header = "zone_id|account_id|zone_name|in_scope|buy_stage|our_stage\n";

    // Out of scope, since every zone counts.
    private static Core.Domain.Portfolio With(string stages) => Given.Portfolio(("zones", Header + "Z1|A1|华东|否|" + stages));

    private static CheckResult Judge(string stages) => AheadOfCustomer.Rule.Judges(With(stages));
}
