"""What names tell of the kinds that are steps of their own within a wider kind; rows as in the vocabulary.

They stand before the rows of the wider kinds: `chấm thầu` before `đấu thầu`, `quy chế vận hành` before `quy chế`. What
does several steps at once (`lập kế hoạch lựa chọn nhà thầu, hồ sơ mời thầu`) is left to the wider kind.
"""

from __future__ import annotations

from dxplan.guessing.sign import Sign
from dxplan.model.kind import Kind

_BIDS = "hồ sơ dự thầu|hsdt|hồ sơ đề xuất|hsđx|hsdx|hồ sơ chào giá"
_INVITATION = """mời thầu; mở thầu; phát hành; đóng thầu; đăng tải; hsmt; hồ sơ yêu cầu; hsyc; chào hàng; chỉ định thầu;
    tổ chức đấu thầu; tổ chức lựa chọn; bidding documents; invite; invitation; rfp; request for proposals"""
_DRAFTING = """(quyết định ban hành|ký ban hành|lấy ý kiến|trao đổi|ban hành|xây dựng|hoàn thiện|soạn thảo|soạn|viết|
        dự thảo|lập|tham mưu|trình|sửa đổi|cập nhật|rà soát|
    thống nhất|và|,) """
_SAFETY_OF_OTHERS = "thực phẩm; giao thông; lao động; cháy; hồ đập; thiên tai; bức xạ; food; road; fire"

FINER_SIGNS = (
    Sign(
        Kind.DPIA,
        """đánh giá (rủi ro , )?tác động … (dữ liệu|cá nhân|dlcn|riêng tư); dpia; ^(lập |
        thực hiện )?(hồ sơ )?đánh giá tác động$""",
        "(data protection|personal data|privacy|data) … impact assessment; dpia",
        unless="môi trường; xã hội; chính sách; kinh tế; cấp độ (an toàn|[0-9])",
    ),
    Sign(
        Kind.SELECTION_PLAN,
        """kế hoạch (lựa chọn nhà thầu|lựa chọn nhà cung cấp|lcnt|đấu thầu); khlcnt; kh lcnt""",
        "selection plan; (procurement|tender|tendering) plan",
        unless=f"""{_INVITATION}; (theo|sau|sau khi) (kế hoạch|khlcnt|kh); (theo|sau) … (kế hoạch (lựa chọn|lcnt|
        đấu thầu)|khlcnt); ký hợp đồng; after the""",
    ),
    Sign(
        Kind.BID_EVALUATION,
        f"""chấm thầu; ^xét thầu; ^(đánh giá|chấm|xét|xem xét) (các |e |lại )*({_BIDS});
        ^mở … đánh giá (kỹ thuật|tài chính); ^(chấm|xét|so sánh|đánh giá) (các |bản |hồ sơ )*(báo giá|chào giá);
        ^(đánh giá|chấm) hồ sơ (kỹ thuật|
        tài chính|năng lực) … (nhà thầu|nhà cung cấp|đơn vị dự); ^đánh giá … ({_BIDS});
        ^thẩm định kết quả … thầu; ^thẩm định kết quả lcnt""",
        """^(bid|bids|tender|tenders) evaluation; (evaluate|evaluating|evaluation of) … (bids|tenders|bidders|
        proposals)""",
        unless=f"{_INVITATION}; ^đấu thầu; cấp độ; chủ trương; phê duyệt kết quả lựa chọn; kế hoạch chấm",
    ),
    Sign(
        Kind.DESIGN,
        """^((lập|xây dựng|hoàn thiện|soạn|chuẩn bị|hoàn chỉnh|chỉnh sửa|sửa|bổ sung|
        điều chỉnh) )?(hồ sơ )?(thiết kế (chi tiết|thi công|
        kỹ thuật$|kỹ thuật thi công|bản vẽ thi công)|bản vẽ thi công|
        tkct|tktc|tkbvtc|tổng dự toán|thiết kế (kỹ thuật |, |và )*(tổng )?dự toán)""",
        """^((prepare|draw up|write|draft|make|complete) (the |a )?)?((detailed|technical|construction) design|
        design and (cost )?estimate)""",
        unless="""nghiên cứu khả thi; kinh tế kỹ thuật; (?<!trên cơ sở )thiết kế cơ sở; đề cương; kế hoạch thuê;
        bcnckt; bcktkt; (?<!được )phê duyệt; (?<!ý kiến )thẩm định; trình duyệt; phần mềm một; lập trình;
        basic design; feasibility; approve; approval;
        appraise; appraisal""",
    ),
    Sign(
        Kind.SWITCH_OFF,
        """^(tắt|dừng|ngừng|ngưng|chấm dứt|kết thúc sử dụng|đóng|gỡ bỏ|gỡ|loại bỏ|khai tử|ngắt|tháo dỡ|thu hồi|
        thanh lý) … (cũ|hiện hữu|hiện có|đang dùng);
        ^(hủy bỏ|hủy|xóa bỏ|xóa|khóa|loại) … (hệ thống|phần mềm|cổng|ứng dụng|máy chủ|trang) … (cũ|hiện có|đang dùng);
        ^(hủy bỏ|hủy|xóa bỏ|xóa|khóa|loại) (hệ thống|phần mềm|cổng|ứng dụng|máy chủ|trang) cũ;
        ^(tắt|dừng|ngừng|ngưng|chấm dứt) (hẳn |việc |toàn bộ |các )*(vận hành|sử dụng|khai thác|
        hoạt động|hệ thống|phần mềm|cổng|máy chủ|ứng dụng|nền tảng)""",
        """^(switch off|switching off|switch … off|turn off|shut down|shutting down|shutdown|decommission|
        decommissioning|retire the|retirement of|sunset|phase out)""",
        unless="""hợp đồng; tạm dừng; không dừng; kế hoạch; phương án; thử; thí điểm; plan; pilot; trial;
        chỉ (để |cho |còn )?(đọc|xem|tra cứu); chế độ (đọc|xem|tra cứu); read only; view only""",
    ),
    Sign(
        Kind.MIGRATE,
        """^(làm sạch (,|và) )?(chuyển|chuyển đổi|di chuyển|di trú|migrate) (toàn bộ |các |và nạp |, nạp )*(dữ liệu|
        csdl|cơ sở dữ liệu|số liệu); ^(chuyển|chuyển đổi|di chuyển|di trú|migrate) … (từ|của) … cũ;
        ^(chuyển|chuyển đổi|di chuyển) (dữ liệu|hồ sơ|văn bản|số liệu) … sang hệ thống mới;
        ^(chuyển|di chuyển) tài khoản và dữ liệu; ^(trích xuất|trích) , (chuyển|chuyển đổi|làm sạch);
        ^đồng bộ (dữ liệu|số liệu|hồ sơ) từ … cũ;
        ^hợp nhất (dữ liệu|csdl|cơ sở dữ liệu) … (vào|về|sang|lên);
        ^(nhập|nạp|đưa|kéo|lấy|trích xuất|trích) … (dữ liệu|số liệu|hồ sơ) … (từ … cũ|cũ (sang|vào|lên|về));
        ^(chuyển|di chuyển) (dữ liệu|hồ sơ|số liệu|văn bản|tài khoản) … sang (hệ thống|phần mềm|cổng|nền tảng|ứng dụng|
        kho|csdl|cơ sở dữ liệu); ^(nhập|nạp|đưa|kéo|lấy|trích
        xuất) (dữ liệu|số liệu|hồ sơ) (lịch sử )?(từ … )?cũ""",
        """^migrat(e|ing); ^(data )?migration; ^data transfer from""",
        unless="""giấy; dạng số; số hóa; định dạng; kế hoạch; phương án; hết hạn; hết thời; khi hết; kết thúc;
        migration plan; paper""",
    ),
    Sign(
        Kind.SHARING,
        f"""^(ký |kí |ký kết |đàm phán |{_DRAFTING})*(nội dung |các |bằng |phối hợp )*(thỏa thuận|biên bản|văn bản|
        quy chế|quy định|điều khoản) … (chia sẻ|cung cấp dữ liệu|gửi nhận);
        ^(trao đổi , )?thống nhất … (chia sẻ|cung cấp dữ liệu|gửi nhận);
        ^(xin|đề nghị) (chấp thuận|đồng ý|cho phép|phép) (kết nối|khai thác|chia sẻ)""",
        """(data sharing|sharing) (agreement|agreements|terms|rules|regulation|regulations|policy|protocol); ^agree … (
        share|sharing)""",
        unless="""nền tảng chia sẻ; trục chia sẻ; hệ thống chia sẻ; nền tảng tích hợp; hợp tác; thí điểm; kế hoạch;
        danh mục; list of; the list; phê duyệt; dữ liệu mở; open data""",
    ),
    Sign(
        Kind.REGULATION,
        f"""^({_DRAFTING})*(các |bộ )*(quy chế|quy trình|quy định|nội quy) (nội bộ |về |việc |phối hợp |trực )*(
        vận hành|
        quản lý , vận hành|quản lý và vận hành|quản trị , vận hành|khai thác|sử dụng|dùng);
        ^({_DRAFTING})*quy chế … (vận hành|khai thác|sử dụng); ^({_DRAFTING})*quy chế (quản lý|hoạt động);
        ^({_DRAFTING})*(quy trình|quy chế) (tiếp nhận|xử lý|trực|nghiệp vụ (trên|của|khi));
        ^({_DRAFTING})*quy định … khai thác""",
        """operating rules; rules of operation; operation rules; ^((issue|draft|adopt|write|
        update) (the |an )?)?(operating|operation|operational) (rules|regulation|regulations|procedures)""",
        unless="""chia sẻ; dữ liệu mở; kế hoạch; thí điểm; phê duyệt; thông qua; danh mục;
        quy trình (nội bộ )?(điện tử|phần mềm); phần mềm (quy|quản lý quy)""",
    ),
    Sign(
        Kind.SECURITY_TEST,
        """^(thuê |mời )?(kiểm tra|đánh giá|kiểm tra (,|và) đánh giá|kiểm tra đánh giá|kiểm thử|rà quét|dò quét|quét|
        kiểm định|
        kiểm toán|thử nghiệm) (tổng thể |định kỳ |độc lập |mức độ |công tác |về |hệ thống |, )*(an toàn|an ninh|attt|
        atttm|bảo mật|lỗ hổng|xâm nhập|thâm nhập|mã độc); ^rà quét; ^pentest; ^diễn tập (an toàn|an ninh|
        attt|bảo mật)""",
        """^((site|factory|independent|external|periodic|annual) )*((information|cyber|it) )?(security|penetration|
        vulnerability) (test|tests|testing|scan|scanning|assessment|audit|check); ^pen ?test(ing)?; ^(test|assess|
        audit) (the )?(information )?security""",
        unless=f"cấp độ; hiệu năng; chức năng; tích hợp; người dùng; uat; security level; {_SAFETY_OF_OTHERS}",
    ),
    Sign(
        Kind.HANDOVER,
        """^((ký )?biên bản )?(bàn giao|(tiếp nhận|nhận) bàn giao|tiếp nhận , bàn giao); ^chuyển giao (mã nguồn|
        tài liệu|hệ thống|sản phẩm|phần mềm|quản trị); ^(nhận lại|hoàn trả|trả lại|giao lại|trả) (toàn bộ )?dữ liệu;
        ^tiếp nhận (mã nguồn|tài liệu|tài khoản quản trị|hồ sơ hoàn công); ^(lưu ký|giao|nhận) mã nguồn;
        ^(thanh lý|kết thúc|hết hạn|hết) … (nhận lại|nhận|nhận bàn giao|bàn giao|giao|trả|hoàn trả) (lại )?(
        toàn bộ )?dữ liệu""",
        "^(hand over|handover|handing over|hand back|return of (the )?data|return the data)",
        unless="nghiệm thu; mặt bằng; vào sử dụng; vào vận hành; vào khai thác; accept; acceptance; kế hoạch",
    ),
    Sign(
        Kind.ANNOUNCE,
        """^(họp báo|lễ công bố|thông báo rộng rãi|công khai rộng rãi|công bố rộng rãi|thông tin rộng rãi|đưa tin|
        thông cáo báo chí|phát thông cáo|ra thông cáo|truyền thông ra mắt); ^(giới thiệu|quảng bá|thông tin) … (trên|
        qua) (báo|đài|
        mạng xã hội|truyền hình|phương tiện); ^công bố … (với|đến|tới|
        cho|trên) … (người dân|công chúng|doanh nghiệp|báo|đài|cổng|du khách);
        ^(giới thiệu|quảng bá) … (với|đến|tới|cho) … (báo chí|
        người dân|công chúng|doanh nghiệp|du khách)""",
        "^(press conference|press release|public announcement|public launch|announce|announcing|announcement)",
        unless="""vận hành; khai trương; kết quả; chỉ số; danh mục; thủ tục; tỷ lệ; báo cáo; kế hoạch; quy hoạch;
        trúng thầu; results; plan""",
    ),
)
"""The rows."""
