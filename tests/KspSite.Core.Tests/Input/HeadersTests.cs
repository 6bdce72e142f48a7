using CsCheck;
using KspSite.Core.Input;

namespace KspSite.Core.Tests.Input;

public sealed class HeadersTests
{
    private const string Signs = "aA1_-* 客户编号\u3000Ａ１＿－";

    [Fact]
    public void A_text_has_the_key_that_is_made_of_it_and_no_other() =>
        Gen.Select(Gen.String[Gen.Char[Signs], 0, 6], Gen.String[Gen.Char[Signs], 0, 6]).Sample((text, other) =>
            Headers.HasKey(text, Headers.Key(text)) && Headers.HasKey(text, Headers.Key(other)) == (Headers.Key(text) == Headers.Key(other)));

    [Theory]
    [InlineData("*＿Action ID", "actionid", true)]
    [InlineData("Action", "actionid", false)]
    [InlineData("Action ID 2", "actionid", false)]
    [InlineData("Z00024-11", "actionid", false)]
    [InlineData(" _-*", "", true)]
    public void Full_width_case_and_signs_of_forms_make_no_other_key(string text, string key, bool has) => Assert.Equal(has, Headers.HasKey(text, key));
}
