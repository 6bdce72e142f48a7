using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Audiences;

public sealed class AudienceViewTests
{
    private static readonly (string, string)[] Two =
    [
        ("accounts", """
            account_id|account_name|money_unit|visibility|parent_account_id|current_sales
            A1|甲公司|元|management|A2|100
            A2|乙公司|元|team||900
            """),
        ("zones", "zone_id|account_id|zone_name|competitors\nZ1|A1|一区|丙公司\nZ2|A2|二区|丁公司"),
        ("channels", "channel_id|channel_name|type\nC1|直销|direct\nC2|某经销商|distributor\nC3|没有人用|distributor"),
        ("channel_coverage", "account_id|zone_id|channel_id|task|role\nA1|Z1|C1|all|L\nA2|Z2|C1|all|L\nA2|Z2|C2|all|S"),
        ("stakeholders", "person_id|account_id|name|win\nP1|A1|王强|升职\nP2|A2|李明|加薪"),
        ("pitches", "pitch_id|account_id|person_id|text\nT1|A1|P1|王总您好"),
        ("commitments", "commitment_id|account_id|owner|text|due\nK1|A2|赵六|拜访乙公司|2026-07-01\nK2||赵六|写总结|2026-07-01"),
    ];

    [Fact]
    public void A_column_above_the_clearance_is_empty_and_the_rest_of_its_row_stands()
    {
        var portfolio = View(DefaultAudiences.Management, Two).Portfolio;

        var person = Assert.Single(portfolio.Account("A1").People);
        Assert.Equal("王强", person.Name);
        Assert.Null(person.Win);
        Assert.Null(person.Row[Stakeholders.Win]);
        Assert.True(portfolio.IsWithheld(Stakeholders.Win));
        Assert.False(portfolio.IsWithheld(Stakeholders.Name));
    }

    [Fact]
    public void A_table_that_cannot_stand_without_a_withheld_column_is_withheld_as_a_whole()
    {
        var portfolio = View(DefaultAudiences.Management, Two).Portfolio;

        Assert.False(portfolio.Has(Pitches.Table));
        Assert.True(portfolio.IsWithheld(Pitches.Table));
        Assert.False(portfolio.IsWithheld(Goals.Table));
    }

    [Fact]
    public void A_hidden_account_takes_along_whatever_belongs_to_it()
    {
        var portfolio = View(DefaultAudiences.Management, Two).Portfolio;

        Assert.Equal(["A1"], portfolio.Accounts.Select(a => a.Id.Value));
        foreach (var record in AllTables.Tables.SelectMany(portfolio.Tables.Records))
        {
            Assert.DoesNotContain(record.Row.Table.Columns, c => record.Row[c] is { } text && (text.Contains("A2", StringComparison.Ordinal) || text.Contains('乙', StringComparison.Ordinal) || text == "P2" || text == "Z2"));
        }
    }

    [Fact]
    public void A_parent_that_is_hidden_is_no_longer_referred_to()
    {
        Assert.Null(View(DefaultAudiences.Management, Two).Portfolio.Account("A1").Account.Parent);
        Assert.Equal(new("A2"), View(DefaultAudiences.Team, Two).Portfolio.Account("A1").Account.Parent);
    }

    [Fact]
    public void A_row_that_names_a_hidden_account_goes_also_where_it_need_not_have_named_one()
    {
        Assert.Equal(["K2"], View(DefaultAudiences.Management, Two).Portfolio.Tables.All(Commitments.Table).Select(c => c.Id.Value));
    }

    [Fact]
    public void A_channel_that_only_a_hidden_account_uses_is_gone_and_one_that_nobody_uses_stays()
    {
        Assert.Equal(["C1", "C3"], View(DefaultAudiences.Management, Two).Portfolio.Channels.Select(c => c.Id.Value));
    }

    [Fact]
    public void A_build_for_named_accounts_has_nothing_that_belongs_to_no_one_of_them()
    {
        var portfolio = View(DefaultAudiences.Customer with { Accounts = [new("A1")] }, [("accounts", "account_id|account_name|money_unit\nA1|甲公司|元\nA3|丙公司|元"), .. Two[1..5].Select(WithoutA2)]).Portfolio;

        Assert.Equal(["A1"], portfolio.Accounts.Select(a => a.Id.Value));
        Assert.Equal(["C1"], portfolio.Channels.Select(c => c.Id.Value));
        Assert.False(portfolio.Has(Stakeholders.Table));
        Assert.Empty(portfolio.Account("A1").Zones[0].Competitors);

        static (string, string) WithoutA2((string Table, string Text) t) => (t.Table, string.Join('\n', t.Text.Split('\n').Where(l => !l.Contains("A2", StringComparison.Ordinal))));
    }

    [Fact]
    public void Those_who_see_every_row_share_the_accounts_that_were_read()
    {
        var loaded = Given.Loaded(Two);

        var view = AudienceView.Of(loaded, DefaultAudiences.Team);

        Assert.Equal(loaded.Portfolio.Accounts, view.Loaded.Portfolio.Accounts);
        Assert.Equal(loaded.Findings, view.Loaded.Findings);
        Assert.True(view.Withheld.IsEmpty);
    }

    [Fact]
    public void Only_those_who_get_the_evaluation_get_its_scores()
    {
        (string, string)[] tables =
        [
            ("workshops", "workshop_id|title|start_date|end_date\nW1|研讨会|2026-06-01|2026-06-02"),
            ("workshop_participants", "workshop_id|participant_id|name|eval_score\nW1|L1|赵六|4"),
        ];

        Assert.Null(View(DefaultAudiences.Team, tables).Portfolio.Workshops[0].Participants[0].EvaluationScore);
        Assert.Equal(4, View(DefaultAudiences.Facilitator, tables).Portfolio.Workshops[0].Participants[0].EvaluationScore);
    }

    [Fact]
    public void Who_gets_no_pages_of_workshops_gets_nothing_of_them_but_what_was_promised_about_an_account()
    {
        (string, string)[] tables =
        [
            ("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|management"),
            ("workshops", "workshop_id|title|start_date|end_date\nW1|研讨会|2026-06-01|2026-06-02"),
            ("workshop_agenda", "workshop_id|seq|module|kind|day|planned_minutes\nW1|1|开场|module|1|60"),
            ("workshop_participants", "workshop_id|participant_id|name\nW1|L1|赵六"),
            ("parking_lot", "item_id|workshop_id|text|owner\nK1|W1|谁来批|赵六"),
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-06-10"),
            ("commitments", "commitment_id|workshop_id|review_id|owner|account_id|text|due\nC1|W1||赵六|A1|拜访|2026-07-01\nC2||R1|王磊|A1|补定位|2026-07-02"),
        ];

        Assert.Single(View(DefaultAudiences.Team, tables).Portfolio.Workshops);
        var portfolio = View(DefaultAudiences.Management, tables).Portfolio;
        Assert.Empty(portfolio.Workshops);
        Assert.DoesNotContain(RuleEngine.Check(portfolio).All, r => r.Rule.Family == "WS" && r.Outcome == Outcome.Fail);
        Assert.Equal(["C1", "C2"], portfolio.Account().Commitments.Select(c => c.Id.Value));
        Assert.All(portfolio.Account().Commitments, c => Assert.Null(c.Workshop));
    }

    [Fact]
    public void A_finding_about_a_cell_that_is_not_shown_is_not_shown_either()
    {
        (string, string)[] tables =
        [
            ("accounts", "account_id|account_name|money_unit|tier|visibility\nA1|甲公司|元|Q|management\nA2|乙公司|元|Q|team"),
            ("stakeholders", "person_id|account_id|name|motive\nP1|A1|王强|野心"),
        ];
        Assert.Equal(["野心", "Q", "Q"], Found(DefaultAudiences.Team).OrderDescending());
        Assert.Equal(["Q"], Found(DefaultAudiences.Management));

        IEnumerable<string> Found(Audience audience) => View(audience, tables).Findings.Where(f => f.Id == "DT-07").Select(f => f.Found!);
    }

    [Fact]
    public void An_earlier_portfolio_hides_what_is_hidden_today()
    {
        var today = AudienceView.Of(Given.Loaded(Two), DefaultAudiences.Management);
        var earlier = Given.Loaded(("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|\nA2|乙公司|元|management"));

        Assert.Equal(["A1", "A2"], AudienceView.Of(earlier, DefaultAudiences.Management).Loaded.Portfolio.Accounts.Select(a => a.Id.Value));
        Assert.Equal(["A1"], AudienceView.Of(earlier, DefaultAudiences.Management, today).Loaded.Portfolio.Accounts.Select(a => a.Id.Value));
    }

    [Theory]
    [InlineData("A2|乙公司|元|4860保密|team")] // a cell that cannot be read
    [InlineData("A2|乙公司|元")] // a line that does not fit the header
    public void An_account_whose_row_of_today_cannot_be_used_is_hidden_in_the_past(string row)
    {
        var now = AudienceView.Of(Given.Loaded(("accounts", "account_id|account_name|money_unit|current_sales|visibility\nA1|甲公司|元|1|\n" + row)), DefaultAudiences.Management);
        var earlier = Given.Loaded(("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|\nA2|乙公司|元|management"));

        Assert.Equal(["A1"], AudienceView.Of(earlier, DefaultAudiences.Management, now).Loaded.Portfolio.Accounts.Select(a => a.Id.Value));
    }

    [Fact]
    public void An_account_that_may_stand_in_a_file_that_could_not_be_read_is_hidden_in_the_past()
    {
        var read = Given.Loaded(("accounts", "account_id|account_name|money_unit\nA1|甲公司|元"));
        var unread = new Finding
        {
            Id = FaultKinds.UnreadableFile.Id, Severity = Severity.Error, Where = new("input/accounts-2.csv"), Message = new("坏了。", "Broken."), Remedy = new("请重新导出。", "Export it again."),
        };
        var now = AudienceView.Of(read with { Findings = [.. read.Findings, unread] }, DefaultAudiences.Management);
        var earlier = Given.Loaded(("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|\nA2|乙公司|元|management"));

        Assert.Equal(["A1"], AudienceView.Of(earlier, DefaultAudiences.Management, now).Loaded.Portfolio.Accounts.Select(a => a.Id.Value));
    }

    [Fact]
    public void An_account_that_is_gone_today_stays_in_the_past_for_those_who_could_see_it_then()
    {
        var now = AudienceView.Of(Given.Loaded(("accounts", "account_id|account_name|money_unit\nA1|甲公司|元")), DefaultAudiences.Management);
        var earlier = Given.Loaded(("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|\nA2|乙公司|元|management"));

        Assert.Equal(["A1", "A2"], AudienceView.Of(earlier, DefaultAudiences.Management, now).Loaded.Portfolio.Accounts.Select(a => a.Id.Value));
    }

    [Fact]
    public void A_rule_that_needs_a_withheld_table_judges_nobody_and_says_why()
    {
        var checks = RuleEngine.Check(View(DefaultAudiences.Management, Two).Portfolio);

        var result = checks.Of("PI-01", Subject.Account("A1"))!.Value;
        Assert.Equal(Outcome.NotApplicable, result.Outcome);
        Assert.Equal(NotShown.Reason, result.Message);
        Assert.NotEqual(NotShown.Reason, RuleEngine.Check(View(DefaultAudiences.Team, Two).Portfolio).Of("PI-01", Subject.Account("A1"))!.Value.Message);
    }

    [Fact]
    public void A_rule_says_of_a_cell_that_is_not_shown_neither_that_it_is_empty_nor_that_it_is_full()
    {
        var settings = new SiteSettings { AsOf = Given.AsOf, Sensitivities = ImmutableDictionary<string, Sensitivity>.Empty.Add("zones.motive", Sensitivity.Personal) };
        var loaded = Given.Loaded(settings, [
            ("accounts", "account_id|account_name|money_unit\nA1|甲公司|元"),
            ("zones", "zone_id|account_id|zone_name|motive|buy_stage\nZ1|A1|一区|improve|evaluate\nZ2|A1|二区||evaluate\nZ3|A1|三区|improve|"),
        ]);

        var team = RuleEngine.Check(AudienceView.Of(loaded, DefaultAudiences.Team).Loaded.Portfolio);
        var management = RuleEngine.Check(AudienceView.Of(loaded, DefaultAudiences.Management).Loaded.Portfolio);

        Assert.Equal([Outcome.Pass, Outcome.Fail, Outcome.Fail], Outcomes(team));
        // The third zone lacks its stage as well, which they may see.
        Assert.Equal([Outcome.NotApplicable, Outcome.NotApplicable, Outcome.Fail], Outcomes(management));
        Assert.Equal(NotShown.Reason, management.Of("ST-02", new Subject(SubjectType.Zone, "Z1"))!.Value.Message);

        static Outcome[] Outcomes(CheckResults checks) => [.. ((string[])["Z1", "Z2", "Z3"]).Select(z => checks.Of("ST-02", new Subject(SubjectType.Zone, z))!.Value.Outcome)];
    }

    [Fact]
    public void A_total_over_a_single_account_is_not_shown_to_those_who_do_not_see_all()
    {
        Assert.Equal(1000, Sales(DefaultAudiences.Team).Number);
        Assert.True(Sales(DefaultAudiences.Management).IsMissing);

        static Figure Sales(Audience audience)
        {
            (string, string)[] tables = [("accounts", "account_id|account_name|money_unit|visibility|current_sales|potential_total\nA1|甲|元|management|100|300\nA2|乙|元|team|900|1700")];
            var portfolio = View(audience, tables).Portfolio;
            return MetricTable.Compute(portfolio, RuleEngine.Check(portfolio)).Find("M-01", Subject.Portfolio)!.Value.Figure;
        }
    }

    [Fact]
    public void Of_the_parts_of_a_whole_no_single_one_is_withheld_since_the_rest_would_tell_it()
    {
        (string, string)[] tables =
        [
            ("accounts", "account_id|account_name|money_unit|visibility\nA1|甲|元|\nA2|乙|元|\nA3|丙|元|"),
            ("zones", "zone_id|account_id|zone_name\nZ1|A1|一\nZ2|A2|二\nZ3|A3|三"),
            ("channels", "channel_id|channel_name|type\nC1|一|direct\nC2|二|direct\nC3|三|direct"),
            ("channel_coverage", """
                account_id|zone_id|channel_id|task|role|actual_sales
                A1|Z1|C1|all|L|10
                A2|Z2|C1|all|L|10
                A3|Z3|C1|all|L|10
                A1|Z1|C2|all|L|20
                A2|Z2|C2|all|L|20
                A3|Z3|C3|all|L|40
                """),
        ];
        var portfolio = View(DefaultAudiences.Management, tables).Portfolio;
        var metrics = MetricTable.Compute(portfolio, RuleEngine.Check(portfolio));

        // C3 is of one account alone; with C1 shown, only C2 and C3 together can be told.
        Assert.False(metrics.Find("M-22.actual", new(SubjectType.Channel, "C1"))!.Value.Figure.IsMissing);
        Assert.True(metrics.Find("M-22.actual", new(SubjectType.Channel, "C2"))!.Value.Figure.IsMissing);
        Assert.True(metrics.Find("M-22.actual", new(SubjectType.Channel, "C3"))!.Value.Figure.IsMissing);
    }

    [Fact]
    public void Accounts_that_a_build_does_not_name_are_hidden_also_from_those_who_see_every_mark() =>
        Assert.Equal(["A1"], View(DefaultAudiences.Team with { Accounts = [new("A1")] }, Two).Portfolio.Accounts.Select(a => a.Id.Value));

    [Fact]
    public void A_mark_that_cannot_be_read_is_taken_for_the_narrowest()
    {
        var tables = ("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|\nA2|乙公司|元|团对");

        Assert.Equal(["A1"], View(DefaultAudiences.Management, tables).Portfolio.Accounts.Select(a => a.Id.Value));
        Assert.Equal(["A1", "A2"], View(DefaultAudiences.Team, tables).Portfolio.Accounts.Select(a => a.Id.Value));
    }

    [Fact]
    public void A_row_goes_with_the_withheld_table_that_it_must_refer_to_and_else_only_its_reference_goes()
    {
        var portfolio = AudienceView.Of(Given.Loaded(Withholding("stakeholders.name", "zones.zone_name"), [
            ("stakeholders", "person_id|account_id|name\nP1|A1|王强"), ("zones", "zone_id|account_id|zone_name\nZ1|A1|一区"),
            ("strategies", "strategy_id|account_id|pillar|sub_strategy|person_ids\nG1|A1|org_pen|争取|P1"),
            ("positioning", "account_id|zone_id|statement\nA1|Z1|首选供应商"),
        ]), DefaultAudiences.Management).Loaded.Portfolio;

        Assert.True(portfolio.IsWithheld(Stakeholders.Table));
        Assert.Empty(Assert.Single(portfolio.Account().Strategies).People);
        Assert.Empty(portfolio.Account().Positionings);
        Assert.True(portfolio.Has(Positionings.Table));
    }

    [Fact]
    public void A_reference_into_a_table_that_the_input_never_had_stays_as_it_is()
    {
        var portfolio = View(DefaultAudiences.Management, Two[0], ("actions", "action_id|account_id|strategy_id|action\nX1|A1|S9|拜访")).Portfolio;

        Assert.Equal(new("S9"), Assert.Single(portfolio.Account("A1").Actions).Strategy);
    }

    private static SiteSettings Withholding(params string[] columns) =>
        new() { AsOf = Given.AsOf, Sensitivities = columns.ToImmutableDictionary(c => c, _ => Sensitivity.Personal) };

    [Theory]
    [InlineData("G1,G2")]
    [InlineData("G1，G2")]
    [InlineData("G1；G2")]
    public void A_list_of_ids_stays_whole_whatever_stands_between_them(string ids)
    {
        // Management does not get the pitches: a table is gone, so that every reference is followed.
        var strategy = Assert.Single(View(DefaultAudiences.Management,
            ("pitches", "pitch_id|account_id|text\nT1|A1|王总您好"),
            ("goals", "goal_id|account_id|statement|type\nG1|A1|多卖|revenue\nG2|A1|多谈|revenue"),
            ("strategies", $"strategy_id|account_id|pillar|sub_strategy|goal_ids\nS1|A1|biz_dev|走访|{ids}")).Portfolio.Account().Strategies);

        Assert.Equal(["G1", "G2"], strategy.Goals.Select(g => g.Value));
    }

    private static LoadResult View(Audience audience, params (string, string)[] tables) => AudienceView.Of(Given.Loaded(tables), audience).Loaded;
}
