using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Core.Tests.Audiences;

public sealed class VisibleFindingsTests
{
    [Fact]
    public void Those_who_see_every_row_get_no_finding_about_a_column_that_they_do_not_get()
    {
        var loaded = Given.Loaded(("stakeholders", "person_id|account_id|name|support|motive\nP1|A1|王强|怪|野心"));

        Assert.Equal(["怪", "野心"], Found(loaded.Findings));
        Assert.Equal(["怪"], Found(View(loaded).Findings));
    }

    [Fact]
    public void A_finding_that_quotes_nothing_goes_too_where_its_column_is_withheld()
    {
        var loaded = Given.Loaded(
            ("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|\nA2|乙公司|元|team"),
            ("stakeholders", "person_id|account_id|name|win\nP1|A1|王强|升职"));

        var left = View(loaded with { Findings = [Silent(column: 3), Silent(column: 4)] }).Findings;

        Assert.Equal([3], left.Select(f => f.Where.Column));

        static Finding Silent(int column) => new()
        {
            Id = "DT-07", Severity = Severity.Warning, Where = new("input/stakeholders.csv", 2, column), Message = new("不对。", "Wrong."), Remedy = new("请改。", "Change it."),
        };
    }

    [Fact]
    public void A_finding_in_a_table_that_is_withheld_as_a_whole_goes_with_it()
    {
        var settings = new SiteSettings { AsOf = Given.AsOf, Sensitivities = ImmutableDictionary<string, Sensitivity>.Empty.Add("stakeholders.name", Sensitivity.Personal) };
        var loaded = Given.Loaded(settings, ("stakeholders", "person_id|account_id|name|support\nP1|A1|王强|怪"));

        Assert.Equal(["怪"], Found(loaded.Findings));
        Assert.Empty(Found(View(loaded).Findings));
    }

    [Fact]
    public void Files_count_the_rows_that_are_shown_and_those_rejected_and_do_not_tell_their_hash()
    {
        // One of the three rows is hidden, one has no name.
        var loaded = Given.Loaded(("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|\nA2|乙公司|元|team\nA3||元|"));

        var file = Assert.Single(View(loaded with { Files = [.. loaded.Files.Select(f => f with { File = f.File with { Sha256 = "ab" } })] }).Files);

        Assert.Equal((2, 1, ""), (file.RowsRead, file.RowsRejected, file.File.Sha256));
    }

    private static LoadResult View(LoadResult loaded) => AudienceView.Of(loaded, DefaultAudiences.Management).Loaded;

    private static IEnumerable<string?> Found(IEnumerable<Finding> findings) => findings.Where(f => f.Id == "DT-07").Select(f => f.Found).Order(StringComparer.Ordinal);
}
