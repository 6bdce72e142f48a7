using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Tests.Audiences;

public sealed class VisibleFindingsTests
{
    [Fact]
    public void Those_who_see_every_row_get_no_finding_about_a_column_that_they_do_not_get()
    {
        var loaded = Given.Loaded(("stakeholders", "person_id|account_id|name|support|motive\nP1|A1|王强|怪|野心"));

        Assert.Equal(["怪", "野心"], Found(loaded.Findings));
        Assert.Equal(["怪"], Found(AudienceView.Of(loaded, EveryRow).Loaded.Findings));
    }

    [Fact]
    public void A_withheld_column_of_rows_that_could_not_be_used_is_not_quoted_either()
    {
        var loaded = Given.Loaded(
            ("workshops", "workshop_id|title|start_date|end_date\nW1|研讨会|2026-06-01|2026-06-02"),
            ("workshop_participants", "workshop_id|participant_id|name|eval_score\nW1|L1|赵六|5分"));

        Assert.Contains(loaded.Findings, f => f.Found == "5分");
        Assert.DoesNotContain(AudienceView.Of(loaded, DefaultAudiences.Team).Loaded.Findings, f => f.Found == "5分");
        Assert.Contains(AudienceView.Of(loaded, DefaultAudiences.Facilitator).Loaded.Findings, f => f.Found == "5分");
    }

    [Fact]
    public void Whoever_rows_are_kept_from_gets_no_rejected_row_quoted_even_where_none_is_hidden()
    {
        var loaded = Given.Loaded(("accounts", "account_id|account_name|money_unit|current_sales|visibility\nA1|甲公司|元|1|\nA2|乙公司|元|4860保密|team"));

        Assert.Contains(loaded.Findings, f => f.Found == "4860保密");
        Assert.DoesNotContain(View(loaded).Findings, f => f.Found == "4860保密");
        Assert.Equal("", Assert.Single(View(loaded).Files).File.Sha256);
    }

    [Fact]
    public void A_file_with_a_column_that_is_withheld_does_not_tell_its_hash()
    {
        (string, string)[] tables =
        [
            ("workshops", "workshop_id|title|start_date|end_date\nW1|研讨会|2026-06-01|2026-06-02"),
            ("workshop_participants", "workshop_id|participant_id|name|eval_score\nW1|L1|赵六|5"),
        ];
        var loaded = Given.Loaded(tables);
        loaded = loaded with { Files = [.. loaded.Files.Select(f => f with { File = f.File with { Sha256 = "ab" } })] };

        var view = AudienceView.Of(loaded, DefaultAudiences.Team);

        Assert.Equal(["ab", "ab", ""], view.Loaded.Files.Select(f => f.File.Sha256));
        Assert.Equal(["input/workshop_participants.csv"], view.PartlySeen);
        Assert.Empty(AudienceView.Of(loaded, DefaultAudiences.Facilitator).PartlySeen);
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
    public void Files_count_the_rows_that_are_shown_and_those_rejected_of_accounts_that_are()
    {
        // One account is hidden; of each of the three one goal cannot be used, and one line is of nobody.
        var loaded = Given.Loaded(
            ("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|\nA2|乙公司|元|team"),
            ("goals", "goal_id|account_id|statement|type\nG1|A1|多卖|revenue\nG2|A1||revenue\nG3|A2||revenue\nG4|A9||revenue\nG5"));

        var file = View(loaded).Files.Single(f => f.File.Table.Name == "goals");

        Assert.Equal((2, 1), (file.RowsRead, file.RowsRejected));
    }

    private static readonly Audience EveryRow = DefaultAudiences.Management with { Sees = Visibility.Team };

    private static LoadResult View(LoadResult loaded) => AudienceView.Of(loaded, DefaultAudiences.Management).Loaded;

    private static IEnumerable<string?> Found(IEnumerable<Finding> findings) => findings.Where(f => f.Id == "DT-07").Select(f => f.Found).Order(StringComparer.Ordinal);
}
