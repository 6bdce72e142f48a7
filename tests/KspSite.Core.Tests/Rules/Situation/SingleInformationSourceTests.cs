using KspSite.Core.Rules;
using KspSite.Core.Rules.Situation;

namespace KspSite.Core.Tests.Rules.Situation;

public sealed class SingleInformationSourceTests
{
    [Fact]
    public void Two_kinds_of_source_pass() => Judge("crm", "crm", "website").Is(Outcome.Pass);

    [Theory]
    [InlineData("crm", "crm")]
    [InlineData("crm", "")]
    public void A_single_kind_fails_at_its_views_and_names_it(string first, string second)
    {
        var result = Judge(first, second);
        result.FailsAt("input/customer_views.csv(2)");
        Assert.Equal("写明来源的客户观点全部来自“内部系统”。", result.Message!.Value.Zh);
    }

    [Fact]
    public void Views_without_any_source_are_no_data() => Judge("", "").Is(Outcome.NoData);

    [Fact]
    public void An_account_without_views_is_not_asked_since_the_rule_forbids_something() => Judge().Is(Outcome.NotApplicable);

    [Fact]
    public void Without_the_table_nobody_is_asked() => SingleInformationSource.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static CheckResult Judge(params string[] sources)
    {
        var rows = sources.Select((source, i) => $"V{Numerals.Text(i)}|A1|trend|客户在降本|{source}");
        return SingleInformationSource.Rule.Judges(Given.Portfolio(
            ("customer_views", "view_id|account_id|kind|text|source_type\n" + string.Join('\n', rows))));
    }
}
