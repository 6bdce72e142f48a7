using KspSite.Core.Diagnostics;

namespace KspSite.Core.Tests.Input;

public sealed class HiddenIdsTests
{
    private const string Goals = "goal_id|account_id|zone_id|statement|type\nG1|A1|Z1|多卖|revenue\nG2|A1|Z9|多卖|revenue";

    [Fact]
    public void A_table_without_a_required_column_still_tells_its_ids()
    {
        var loaded = Given.Loaded(("zones", "zone_id|account_id|kind\nZ1|A1|project"), ("goals", Goals));
        Assert.Equal(["IN-08", "DT-01"], loaded.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Id));
        Assert.Equal("Z9", Assert.Single(loaded.Findings, f => f.Id == "DT-01").Found);
        Assert.Equal("Z1", Assert.Single(loaded.Findings, f => f.Id == "IN-14").Found);
        Assert.Equal(1, loaded.Files.Single(f => f.File.File.Contains("zones", StringComparison.Ordinal)).RowsRejected);
    }

    [Fact]
    public void Where_the_column_of_ids_is_missing_no_reference_is_called_wrong()
    {
        var loaded = Given.Loaded(("zones", "zone_no|account_id|zone_name|kind\nZ1|A1|华东|project"), ("goals", Goals));
        Assert.DoesNotContain(loaded.Findings, f => f.Id == "DT-01");
        Assert.Equal(["Z1", "Z9"], loaded.Findings.Where(f => f.Id == "IN-14").Select(f => f.Found));
        Assert.Equal(["IN-08"], loaded.Findings.Where(f => f.Severity == Severity.Error).Select(f => f.Id));
        Assert.All(loaded.Portfolio.Account().Goals, g => Assert.Null(g.Zone));
    }

    [Fact]
    public void An_id_that_may_stand_in_a_row_that_could_not_be_read_is_not_called_wrong()
    {
        var loaded = Given.Loaded(("zones", "zone_id|account_id|zone_name|kind\nZ1|A1|华东|project\nZ9|A1|华南|project|多"), ("goals", Goals));
        Assert.DoesNotContain(loaded.Findings, f => f.Id == "DT-01");
        var left = Assert.Single(loaded.Findings, f => f.Id == "IN-14");
        Assert.Equal(("Z9", "请先改正那张表的错误。"), (left.Found, left.Remedy.Zh));
    }

    [Fact]
    public void Of_a_list_only_the_id_goes_whose_row_is_faulty_and_each_column_is_told()
    {
        var loaded = Given.Loaded(
            ("goals", "goal_id|account_id|statement|type\nG1|A1|多卖|revenue\nG2|A1||"),
            ("stakeholders", "person_id|account_id|name\nP1|A1|"),
            ("strategies", "strategy_id|account_id|pillar|sub_strategy|goal_ids|person_ids\nS1|A1|biz_dev|走访|G1；G2|P1"));
        Assert.Equal(["G1"], Assert.Single(loaded.Portfolio.Account().Strategies).Goals.Select(g => g.Value));
        Assert.Equal(["G2", "P1"], loaded.Findings.Where(f => f.Id == "IN-14").Select(f => f.Found));
    }

    [Fact]
    public void A_table_without_rows_has_no_ids_to_hide() =>
        Assert.Equal(["Z1", "Z9"], Given.Loaded(("zones", "zone_no|account_id|zone_name|kind"), ("goals", Goals)).Findings.Where(f => f.Id == "DT-01").Select(f => f.Found));
}
