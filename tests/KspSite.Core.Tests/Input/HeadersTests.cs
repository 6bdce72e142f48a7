using CsCheck;
using KspSite.Core.Input;

namespace KspSite.Core.Tests.Input;

public sealed class HeadersTests
{
    [Fact]
    public void A_text_that_cannot_be_a_header_never_has_its_key() =>
        Gen.Select(Gen.String[Gen.Char["aA1_-* 客户编号\u3000Ａ１＿－"], 0, 8], Gen.String[Gen.Char["aA1_-* 客户编号\u3000Ａ１＿－"], 1, 8]).Sample((text, other) =>
            Headers.Key(other) is not { Length: > 0 } key || Headers.MayBe(text, key) || Headers.Key(text) != key);

    [Theory]
    [InlineData("Z00024-11", "actionid", false)]
    [InlineData("A0001", "actionid", false)]
    [InlineData("*＿Action ID", "actionid", true)]
    [InlineData("客户", "客户编号", false)]
    public void What_begins_otherwise_or_is_too_short_is_told_at_once(string text, string key, bool may) => Assert.Equal(may, Headers.MayBe(text, key));
}
