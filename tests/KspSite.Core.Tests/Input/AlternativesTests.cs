using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Tests.Input;

public sealed class AlternativesTests
{
    [Fact]
    public void A_commitment_that_nobody_made_is_rejected()
    {
        var loaded = Loaded("C1|W1|||说到做到|2026-09-01");
        var finding = Assert.Single(loaded.Findings, f => f.Where.File == "input/commitments.csv");
        Assert.Equal(FaultKinds.RequiredCell.Id, finding.Id);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("input/commitments.csv(2,3)", finding.Where.ToString());
        Assert.Contains("“学员编号”和“承诺人”", finding.Message.Zh, StringComparison.Ordinal);
        Assert.Empty(loaded.Portfolio.Tables.All(Commitments.Table));
    }

    [Theory]
    [InlineData("C1|W1|P1||说到做到|2026-09-01")]
    [InlineData("C1|W1||王磊|说到做到|2026-09-01")]
    public void Either_of_the_two_is_enough_and_the_other_is_not_missed(string row)
    {
        var loaded = Loaded(row);
        Assert.DoesNotContain(loaded.Findings, f => f.Where.File == "input/commitments.csv");
        Assert.Single(loaded.Portfolio.Tables.All(Commitments.Table));
    }

    [Fact]
    public void A_commitment_whose_only_maker_was_dropped_goes_as_well()
    {
        var loaded = Given.Loaded(
            ("workshops", "workshop_id|title|start_date|end_date\nW1|研讨|2026-06-08|2026-06-09"),
            ("workshop_participants", "workshop_id|participant_id|name\nW1|P1|"),
            ("commitments", "commitment_id|workshop_id|participant_id|owner|text|due\nC1|W1|P1||说到做到|2026-09-01\nC2|W1|P1|王磊|说到做到|2026-09-01"));
        Assert.Equal("C2", Assert.Single(loaded.Portfolio.Tables.All(Commitments.Table)).Id.Value);
        Assert.Equal(
            [(2, "“学员编号”所指的行有错，这一行也无法使用。"), (3, "“学员编号”所指的行有错，这个引用按空值处理。")],
            loaded.Findings.Where(f => f.Id == "IN-14").Select(f => (f.Where.Line, f.Message.Zh)));
    }

    private static LoadResult Loaded(string row) => Given.Loaded(
        ("workshops", "workshop_id|title|start_date|end_date\nW1|研讨|2026-06-08|2026-06-09"),
        ("workshop_participants", "workshop_id|participant_id|name\nW1|P1|一"),
        ("commitments", "commitment_id|workshop_id|participant_id|owner|text|due\n" + row));
}
