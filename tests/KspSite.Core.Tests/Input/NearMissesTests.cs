using KspSite.Core.Input;

namespace KspSite.Core.Tests.Input;

public class NearMissesTests
{
    private static readonly string[] Commands = ["build", "check", "schema", "init"];

    [Theory]
    [InlineData("buidl", "build")]
    [InlineData("ubild", "build")]
    [InlineData("chekc", "check")]
    [InlineData("shcema", "schema")]
    [InlineData("biuld", "build")]
    [InlineData("buil", "build")]
    [InlineData("Build ", "build")]
    public void Letters_in_the_wrong_order_are_one_mistake(string typed, string meant) => Assert.Equal(meant, NearMisses.Of(typed, Commands));

    [Theory]
    [InlineData("serve")]
    [InlineData("bd")]
    [InlineData("dliub")]
    public void A_word_too_far_from_all_has_no_suggestion(string typed) => Assert.Null(NearMisses.Of(typed, Commands));
}
