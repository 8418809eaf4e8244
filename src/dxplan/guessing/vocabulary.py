"""What the names of tasks tell of their kinds: the one table of words, in order of precedence.

The first row of which a phrase fits a name decides, so what is more special stands further up: `đánh giá kết quả thí
điểm` before `thí điểm`, `hồ sơ đề xuất cấp độ` before `thẩm định` and `phê duyệt`. Words are those of official texts.

A phrase that begins with `^` has to begin the name, after its numbering and after words that say nothing of the kind
(`tổ chức`, `triển khai`, …), one with `=` right after the numbering; others may stand anywhere. `…` is any words
between, up to ten; `(a|b)` is a choice. What stands under `unless` may not occur in the name.
"""

from __future__ import annotations

from dxplan.guessing.finer_kinds import FINER_SIGNS
from dxplan.guessing.sign import Sign
from dxplan.guessing.word_groups import DATA, NETWORKS, PAPERS, PLACES, PRODUCTS, PRODUCTS_IN_ENGLISH, RULES
from dxplan.model.kind import Kind

SIGNS = (
    Sign(
        Kind.SEC_LEVEL,
        """hồ sơ … cấp độ; (phê )?duyệt cấp độ; =cấp độ (1|2|3|4|5)$; phê duyệt … cấp độ (an toàn|bảo vệ|bảo đảm|1|2|
        3|4|5);
        thẩm định … cấp độ; xác định cấp độ; đề xuất cấp độ; ^cấp độ (an toàn|bảo vệ); ^đánh giá cấp độ (an toàn|
        bảo vệ|bảo đảm)""",
        """security level; level (1|2|3|4|5) (dossier|for); approve level (1|2|3|4|5);
        information security classification""",
        unless="""thuyết minh cấp độ; dịch vụ công … cấp độ; theo cấp độ; kèm … cấp độ; with (its|
        the) security level; security level case""",
    ),
    Sign(
        Kind.PLAN,
        """^(lập|xây dựng|dự thảo|soạn thảo|chuẩn bị|thống nhất) (kế hoạch|phương án|kịch bản|đề cương) (thí điểm|
        nhân rộng|triển khai|tập huấn|đào tạo|truyền thông|vận hành|kiểm thử|nghiệm thu|đánh giá|khảo sát|
        tuyên truyền|bồi dưỡng|chuyển đổi|số hóa); ^(kế hoạch|phương án|kịch bản) (thí điểm|nhân rộng|triển khai|
        tập huấn|đào tạo|truyền thông|kiểm thử|vận hành)""",
        """^(pilot|rollout|roll out|training|communication|test|project|migration) plan; ^(draw up|write|prepare|
        draft) (the|a) (pilot|rollout|roll out|training|communication|test) plan""",
        unless="kịch bản kiểm thử",
    ),
    Sign(
        Kind.TRAINING,
        """^(đào tạo|tập huấn|hướng dẫn , (tập huấn|đào tạo)|bồi dưỡng|huấn luyện|mở lớp|mở các lớp|lớp tập huấn|
        khóa tập huấn|khóa đào tạo|lớp bồi dưỡng|nâng cao trình độ|nâng cao năng lực|hợp tác đào tạo|
        hướng dẫn (sử dụng|cán bộ|nhân viên|công chức|viên chức|giáo viên|bác sĩ|tiểu thương|lái xe|người dùng)|
        cầm tay chỉ việc|chuyển giao , đào tạo|liên kết đào tạo); ^(xây dựng|biên soạn|soạn|viết|
        in) (tài liệu|giáo trình|học liệu|
        bài giảng) … (đào tạo|tập huấn|bồi dưỡng|hướng dẫn sử dụng|trực tuyến); ^… (lớp|khóa|đợt|buổi) (tập huấn|
        đào tạo|bồi dưỡng); thực tập; sinh viên""",
        """^(train|training|onboarding|teach|joint training|staff training|user training|capacity building|
        build (staff|human|digital|team|user) … capacity); trainees; training (course|courses|session|sessions|of)""",
        unless="hạ tầng đào tạo; training plan; trung tâm đào tạo",
    ),
    *FINER_SIGNS,
    Sign(
        Kind.TEST,
        """^(kiểm thử|kiểm tra tích hợp|kiểm tra an toàn|kiểm tra đánh giá an toàn|kiểm tra , đánh giá an (toàn|
        ninh)|kiểm tra hiệu năng|đánh giá an toàn|đánh giá an ninh|diễn tập|rà quét|kiểm định|thử tải|uat|pentest|
        kiểm tra chức năng|kiểm tra lỗ hổng|kiểm tra bảo mật|kiểm tra xâm nhập|((xây dựng|lập|viết|
        chuẩn bị) )?kịch bản kiểm thử)""",
        """^(test|testing|integration test|user acceptance test|uat|security test|penetration test|
        user acceptance testing|security testing|performance testing|system testing|acceptance testing|
        incident response drill|load test|integration and security tests|functional test(ing)?|drill|
        (system )?integration test(ing|s)?|regression test(ing|s)?|(vulnerability|security) (scan|scanning|
        assessment|audit)|pentest|sit|((site|factory|independent|external) )?(acceptance|security|penetration) (test|
        tests|testing))""",
    ),
    Sign(
        Kind.SURVEY,
        """^(khảo sát|đoàn khảo sát|điều tra|kiểm đếm|đánh giá hiện trạng|đánh giá tổng thể hiện trạng|
        đánh giá thực trạng|
        rà soát hiện trạng|rà soát|kiểm kê|thống kê|(thu thập|phân tích|thu thập( ,| và) phân tích|lấy|
        làm rõ) yêu cầu|phỏng vấn|thu thập( và phân tích| , phân tích)? (thông tin|số liệu)|phối hợp … (khảo sát|
        rà soát)|phân tích hiện trạng|tổng rà soát|
        nghiên cứu hiện trạng|
        nghiên cứu (mô hình|kinh nghiệm)|(tham quan|học tập|trao đổi)( , học tập)? kinh nghiệm)""",
        """^(survey|site survey|requirements (survey|analysis|gathering)|needs survey|field survey|needs assessment|
        assess the (state|current)|baseline survey|collect requirements|gather requirements|inventory|
        review the state|review the (city|province|system|existing)|review existing|check the|(stakeholder|
        user) interviews|interview|as is (assessment|analysis|review)|(current state|situation|gap) (assessment|
        analysis|review))""",
        unless="""rà soát pháp lý; rà soát và phê duyệt; rà soát , phê duyệt; rà soát , ban hành; rà soát cấp độ;
        hài lòng; chỉ tiêu; rà soát , sửa đổi; rà soát , hoàn thiện; rà soát , chuẩn hóa; rà soát , số hóa""",
    ),
    Sign(
        None,
        "^đánh giá tác động; ^… hồ sơ đánh giá tác động; ^(lập|thực hiện) đánh giá tác động",
        "impact assessment",
    ),
    Sign(
        None,
        "^thẩm định giá; ^(kết nối|liên thông) … (quận|huyện|cấp huyện|cấp xã); kết nối camera",
        "^(connect|link) … district",
    ),
    Sign(
        Kind.EVALUATE,
        """^(đánh giá|báo cáo|lập báo cáo|viết báo cáo|hoàn thiện báo cáo|báo cáo đánh giá|nghiệm thu|
        đánh giá , nghiệm thu|nghiệm thu , đánh giá|sơ kết|
        tổng kết|đánh giá và nghiệm thu|thẩm định|công nhận|đánh giá hiệu quả|họp đánh giá|
        hội đồng đánh giá) … (thí điểm|vận hành thí điểm); ^nghiệm thu thí điểm; ^đánh giá sau (vận hành thử|
        chạy thử); ^(đánh giá|đánh giá kết quả|
        báo cáo kết quả) (thử|thử nghiệm|vận hành thử|chạy thử|dùng thử)(?! tải); ^(công nhận|kết luận về|nhận xét|
        tổng kết)
        (kết quả )?(thử|thử nghiệm|vận hành thử|chạy thử|dùng thử); =đánh giá( kết quả)?( , nghiệm thu|
        và nghiệm thu)?$""",
        """^(evaluate|evaluation of|assess|review|evaluate and accept|pilot evaluation|accept|report on|sum up|
        conclude) … (pilot|pilots); ^pilot (evaluation|review|assessment|report); ^evaluate""",
        unless="hiện trạng; kế hoạch thí điểm; after the pilot; sau thí điểm; bids; tenders; proposals; bidders",
    ),
    Sign(
        Kind.PILOT,
        """^(thí điểm|vận hành thí điểm|làm thí điểm|chạy thí điểm|áp dụng thí điểm|thử nghiệm thí điểm|
        sử dụng thí điểm|cài đặt thí điểm|dùng thí điểm|dùng thử|poc|làm điểm|triển khai (thử nghiệm|thử) (tại|ở|
        cho)); ^đưa … vào (làm )?thí điểm""",
        "^(pilot|piloting|pilot operation|pilot run|proof of concept)",
    ),
    Sign(
        Kind.TRIAL,
        f"""^(vận hành thử|chạy thử|thử vận hành|vận hành thử nghiệm|vận hành chạy thử|vận hành , chạy thử|
        cài đặt , vận hành thử|lắp đặt , vận hành thử); ^đưa … vào (vận hành thử|chạy thử|thử nghiệm);
        ^({PRODUCTS}) … (vận hành thử|chạy thử)( nội bộ| [0-9]+ (ngày|tháng))?$""",
        "^(trial|trial operation|trial run|test run|dry run)",
    ),
    Sign(
        Kind.ROLLOUT,
        f"""^(nhân rộng|triển khai đồng loạt|mở rộng triển khai|mở rộng dịch vụ|mở rộng … (toàn tỉnh|toàn thành phố|
        toàn tp|diện rộng|các huyện|các quận|các xã)|triển khai diện rộng|triển khai nhân rộng|triển khai đại trà|
        triển khai mở rộng|mở rộng (ra|đến|tới)|triển khai toàn (tỉnh|thành phố|quốc|ngành)|phổ biến hệ sinh thái);
        ^(triển khai|
        đưa) … (đến|tới|ra|cho|xuống|về) ({PLACES}); ^triển khai … (trên toàn|toàn tỉnh|toàn thành phố|diện rộng|
        tại tất cả|tại các|ở các); ^triển khai từ … đến; ^mở rộng (phạm vi|địa bàn|diện) … (toàn|các|đến|ra|tới);
        ^mở rộng … (đến|tới|ra|cho|xuống) ({PLACES});
        ^mở rộng thêm [0-9]+ (đơn vị|xã|phường|quận|huyện|sở|trường|bệnh viện|trạm);
        ^triển khai … (cho|đến|tới|tại) (toàn bộ|tất cả|mọi); ^triển khai đợt;
        ^(lắp đặt|cài đặt) , triển khai … (cho|tại|đến) [0-9]+ (đơn vị|xã|phường|quận|huyện|sở|trường|bệnh viện|trạm);
        ^(cài đặt|triển khai|đưa|mở rộng) … (các|những) (đơn vị|sở|xã|phường|huyện|trường|cơ quan|địa phương|bệnh viện|
        ngành) … còn lại; ^đưa … (đến|tới) (doanh nghiệp|người dân|hộ);
        ^triển khai … (tại|ở|xuống) ([0-9]+ (đơn vị|xã|phường|quận|huyện|sở|trường|bệnh viện|cơ quan|địa phương)|
        cấp (xã|huyện))""",
        """^(roll out|rollout|(district|nationwide|full|national|province wide|provincial|city wide) (rollout|
        roll out)|rolling out|scale up|extend … to (all|the whole|every)|deploy … (to all|to the|across|in all)|
        (deploy|deployment) (to|in|at) (the )?([0-9]+|remaining|other) … (districts|wards|communes|units|departments|
        agencies|schools|hospitals|provinces|cities|sites)|
        bring … to businesses|extend (smart|services)|expand to)""",
        unless="mạng; hạ tầng; tập huấn; cáp quang; network; fibre; băng rộng; 5g; kế hoạch (nhân rộng|triển khai)",
    ),
    Sign(
        Kind.CONTRACT,
        """^(ký hợp đồng|ký kết hợp đồng|thương thảo|đàm phán hợp đồng|đàm phán , ký|hoàn thiện hợp đồng|
        hoàn thiện , ký|hoàn thiện và ký|trao hợp đồng|đàm phán và ký|kí hợp đồng|kí kết hợp đồng|
        thương thảo hợp đồng|ký phụ lục hợp đồng|phụ lục hợp đồng); =hợp đồng""",
        """^(sign (of )?(the |a )?contract|award the contract|negotiate|negotiate and sign|
        contract (signing|signature|award|negotiation|negotiations)|conclude the contract)""",
        unless="thỏa thuận",
    ),
    Sign(
        Kind.TENDER,
        """hồ sơ mời thầu; hsmt; hồ sơ yêu cầu; hsyc; khlcnt; lựa chọn nhà thầu; lựa chọn nhà cung cấp; ^(lựa chọn|
        chọn) (đơn vị|đối tác|nhà cung cấp|nhà thầu|doanh nghiệp); đấu thầu; mời thầu; mở thầu; chấm thầu;
        xét thầu; chỉ định thầu; chào hàng; ^gửi thư mời; ^mở (hồ sơ đề xuất|hsđx);
        ^(công bố|thông báo|đăng tải) kết quả (trúng thầu|chào giá); hồ sơ dự thầu; hsdt; ^mời chào giá; ^chào giá""",
        """^(tender|procure|(vendor|supplier|contractor|provider) selection|procurement|tendering|invite tenders|
        invite bids|bid|((open|restricted|competitive|limited) )?bidding|select (the|a) (supplier|contractor|vendor|
        provider|bidder)|select the … provider|
        contractor selection|prepare (the )?(procurement|bidding|tender)|prepare bidding|evaluate (bids|tenders|
        proposals)|invite); bidding documents; request for proposals; rfp; rfq; bid evaluation; tender evaluation;
        procurement plan; open tender; public tender; ^open (the )?bids""",
        unless="""đơn vị (làm )?thí điểm; nhà thầu bàn giao; sau đấu thầu; sau khi đấu thầu; after the tender;
        procure (and|,) install""",
    ),
    Sign(
        Kind.APPRAISE,
        """^(thẩm định|thẩm tra|trình thẩm định|lập , thẩm định|lập , trình thẩm định|thẩm định , trình|
        thẩm định nội bộ) … (dự án|kế hoạch thuê|dự toán|thiết kế|báo cáo|chủ trương|đề án|đề cương|tkcs|bcnckt|
        bcktkt|ioc|kho|nguồn vốn|phương án|hồ sơ|cấp độ); ^(thẩm định|thẩm tra|(sở|bộ|hội đồng|phòng) … thẩm định)""",
        """^(appraise|((independent|external|internal) )?appraisal|verify|verification|prepare and appraise|
        prepare , appraise|prepare appraise)""",
        unless="ban hành; issue",
    ),
    Sign(
        Kind.INVEST_PREP,
        """^(lập|xây dựng|hoàn thiện|chuẩn bị|soạn thảo|soạn|viết|trình|hoàn chỉnh|lập hồ sơ|xin|
        lập và trình) … (chủ trương đầu tư|báo cáo nghiên cứu|nghiên cứu khả thi|báo cáo kinh tế|kinh tế kỹ thuật|
        dự án đầu tư|kế hoạch thuê|thiết kế cơ sở|thiết kế chi tiết|thiết kế thi công|dự toán|đề cương và dự toán|
        bcnckt|bcktkt|báo cáo đề xuất|hồ sơ dự án|đề xuất đầu tư|tổng mức đầu tư|hồ sơ thiết kế);
        ^(thuê|chọn) … lập (báo cáo nghiên cứu|báo cáo kinh tế|báo cáo đề xuất|dự án đầu tư|bcnckt|bcktkt);
        ^(nghiên cứu khả thi|chuẩn bị đầu tư|báo cáo nghiên cứu khả thi|báo cáo kinh tế|bcnckt|bcktkt|
        báo cáo đề xuất|lập dự án|kế hoạch thuê|thiết kế cơ sở|thiết kế chi tiết|đề cương và dự toán|
        lập dự án đầu tư|đề xuất chủ trương|báo cáo nckt|báo cáo ktkt|lập báo cáo (nckt|ktkt)|thiết kế (kỹ thuật|
        bản vẽ thi công)( ,| và)? dự toán)""",
        """feasibility study; economic technical report; ^(prepare|draw up|write|draft) … (hire plan|investment|
        basic design|detailed design|cost estimate|project proposal); ^(prepare the project|investment preparation|
        basic design|detailed design|it service hire plan|(budget|cost) estimate)""",
        unless="""phê duyệt; thẩm định; approve; kế hoạch đầu tư hạ tầng; thông qua; ban hành; approval;
        approves; approved; thiết kế cơ sở dữ liệu; ký duyệt""",
    ),
    Sign(
        Kind.POLICY,
        f"""^(ban hành|xây dựng|hoàn thiện|cập nhật|sửa đổi|xác định|xây dựng , ban hành|xây dựng và ban hành|
        soạn thảo|dự thảo|điều chỉnh|bổ sung|rà soát , sửa đổi|tư vấn hoàn thiện|tham mưu ban hành|công bố|
        rà soát , hoàn thiện|trình ban hành|duy trì , cập nhật) (các |bộ |hệ thống )?({RULES}); ^(soạn|
        viết) (quy chế|quy định|tiêu chí); =nghị quyết … (miễn|giảm|hỗ trợ|quy định|về); ^({RULES}) … (chia sẻ|
        dữ liệu|quản lý|vận hành|khai thác|sử dụng|kết nối|dùng chung|csdl)""",
        """^(issue|draft|write|update|complete|set|adopt|revise|draw up) (the |a |its |data )*(list|rules|regulation|
        regulations|sharing|criteria|standard|standards|policy|policies|guideline|guidelines|architecture|
        database list|information security policy|province s e government architecture|decree|decision on|
        e government architecture|code|(data )?governance framework); ^(data sharing|sharing) (rules|regulation);
        ^(issue|adopt|draft|revise|write) … (regulation|regulations|policy|policies|guidelines|rules); ^(regulation|
        regulations|rules|
        guideline|guidelines|policy|decree) (on|for)""",
        unless="hệ thống quy trình điện tử; phần mềm; thông qua; chủ trương đầu tư; approves; approved",
    ),
    Sign(
        Kind.APPROVE,
        f"""^(phê duyệt|duyệt|cho phép|ra quyết định|quyết định trúng|quyết nghị|quyết định chủ trương|
        quyết định đầu tư|quyết định phê duyệt|chấp thuận|thông qua|
        trình phê duyệt|trình duyệt|trình ký ban hành|trình ký duyệt|ký duyệt|cho ý kiến và phê duyệt|trình ký|
        ký ban hành|ký quyết định);
        ^(ban hành|công bố) ({PAPERS}|quyết định|nghị quyết|chỉ thị); ^… trình … (thông qua|phê duyệt|ban hành|
        chấp thuận); ^(thẩm định|lấy ý kiến|hoàn thiện|thông qua|thẩm định và|lấy ý kiến , thẩm định) , (ban hành|
        thẩm định , ban hành|phê duyệt); ^thẩm định , ban hành; ^… ký quyết định (phê duyệt|ban hành); ^(ubnd|hđnd|
        hội đồng nhân dân|
        ủy ban nhân dân) … (ban hành|phê duyệt|thông qua|trình|quyết nghị|quyết định|công nhận|chấp thuận|
        duyệt|đồng ý)""",
        """^(approve|approval (of|by)|adopt|issue|submit … (to the people s council|for approval)|appraise and issue|
        decide on|consult on , appraise and issue|issue the|sign off); ^… approves; approved by; ^get … approved;
        ^(council|budget|project|plan|board|investment|design|final) approval""",
    ),
    Sign(
        Kind.ACCEPT,
        f"""^((ký )?biên bản )?(nghiệm thu|bàn giao|đánh giá (,|và) nghiệm thu);
        ^({PRODUCTS}) … nghiệm thu( cấp cơ sở| kỹ thuật| tổng thể)?$;
        ^(hội đồng nghiệm thu|tiếp nhận bàn giao|tiếp nhận , bàn giao|
        kiểm tra , nghiệm thu|
        doanh nghiệp nghiệm thu|nghiệm thu và)""",
        "^(accept|acceptance|fat|sat|hand over|handover|take over|final acceptance)",
        unless="mặt bằng",
    ),
    Sign(
        Kind.GOLIVE,
        f"""^(quyết định )?đưa … vào (sử dụng|khai thác|vận hành|hoạt động|áp dụng); ^({PRODUCTS}) … (vào (khai thác|
        sử dụng|vận hành|hoạt động)( chính thức)?|vận hành chính thức|chính thức vận hành)$; ^bật … cho … dùng; ^(bắt
        đầu|chính thức) (dùng|sử dụng); ^(dùng|sử dụng) chính thức; ^chuyển sang vận hành chính thức;
        ^công bố đưa … vào; ^mở … cho (người dân|du khách|doanh nghiệp|toàn|
        công dân); ^chuyển sang (dùng|sử dụng); ^(vận hành chính thức|khai trương|go live|
        golive|chính thức vận hành|chính thức đưa|công bố vận hành|ra mắt|lễ (khai trương|ra mắt|công bố)|
        đi vào hoạt động|mở chính thức|chạy (thật|chính thức)|mở (hệ thống|cổng|kho|phần mềm|ứng dụng|nền tảng)|
        khai thác chính thức|đưa vào (sử dụng|khai thác|vận hành)); (đi vào|
        chính thức) (hoạt động|vận hành)""",
        """^(system launch|((system|portal|platform|app|software|service) )?go live|golive|go live of|launch|open the|
        put … into (use|service|operation)|put into|
        start official|commission the|official operation|into operation|formal launch)""",
        unless="trung tâm vận hành; research; dữ liệu … vào kho; thí điểm; vận hành thử; chạy thử; vào thử nghiệm",
    ),
    Sign(
        Kind.REVIEW,
        """^(sơ kết|tổng kết|đánh giá giữa kỳ|đánh giá cuối kỳ|sơ , tổng kết|báo cáo tổng kết|báo cáo sơ kết|
        đánh giá kết quả thực hiện|hội nghị sơ kết|hội nghị tổng kết|đánh giá giữa giai đoạn|đánh giá hằng năm|
        đánh giá hàng năm|báo cáo định kỳ|kiểm điểm|đánh giá tiến độ|kiểm tra , đánh giá kết quả)""",
        """^(project review|quarterly review|review of|final review|mid term review|midterm review|yearly review|
        annual review|review the|progress review|review)""",
    ),
    Sign(
        Kind.MEASURE,
        """^(đo ((các )?chỉ tiêu|lần|,|kpi|k[0-9]+|sau|cuối|lường|và công bố|tỷ lệ|tỉ lệ|chỉ số|mức độ|kiểm (
        chỉ tiêu|kết quả)|hiệu quả|kết quả|thời gian|số|lượng|lượt)|(chốt|lấy) số liệu … chỉ tiêu|(thống kê|
        tổng hợp) … chỉ tiêu|báo cáo kết quả đo|tự đánh giá|đánh giá (dti|chỉ số|
        mức độ|bộ chỉ số|mức độ hài lòng)|công bố (tỷ lệ|chỉ số|kết quả đo)|đo đạc chỉ số|đo kiểm chỉ tiêu|
        khảo sát (mức (độ )?)?hài lòng|khảo sát sự hài lòng|chấm điểm|xếp hạng|phương pháp đo|theo dõi chỉ tiêu|
        thống kê chỉ tiêu|đo lường chỉ số)""",
        """^(measure|self assess|measurement|(kpi|kpis|indicator|indicators) measurement|
        … satisfaction (is )?measured|track (the )?(kpi|kpis|indicator)|satisfaction survey)""",
        unless="đo đạc bản đồ; đo đạc địa chính; đo vẽ; phần mềm đo; hiệu năng; băng thông; đường truyền; tốc độ; sóng",
    ),
    Sign(
        Kind.COMMS,
        """^(truyền thông|tuyên truyền|quán triệt|phổ biến|nâng cao nhận thức|biên soạn (cẩm nang|
        tài liệu truyền thông|sổ tay)|phổ cập kỹ năng|thông tin , tuyên truyền|hội thảo|tọa đàm|quảng bá|
        chiến dịch truyền thông|xây dựng chuyên mục|ngày chuyển đổi số|phát động|tổ công nghệ số cộng đồng)""",
        """^(communication|communications|communicate|awareness|public awareness|publicity|write the … handbook|
        spread|digital skills for the|campaign|public information|promote|inform the public)""",
    ),
    Sign(
        Kind.OPS,
        """^(vận hành , (bảo trì|duy trì|khai thác|quản trị)|vận hành và|bảo trì|duy trì|bảo hành|
        quản trị , vận hành|quản trị vận hành|vận hành (hệ thống|nền tảng|ioc|cổng|kho|phần mềm|trung tâm|
        chính thức và)|vận hành|khai thác , sử dụng|o m|trực vận hành|giám sát vận hành|hỗ trợ kỹ thuật|
        hỗ trợ (người dùng|sau)|
        hỗ trợ vận hành|thuê (dịch vụ )?(vận hành|quản trị vận hành)|hỗ trợ doanh nghiệp|chăm sóc|giám sát an toàn|
        bảo đảm vận hành|
        (giám sát , )?quản trị hệ thống)""",
        """^(operate|operation and|operations|maintain|maintenance|support (firms|users|the)|warranty|operation of|
        run and maintain|helpdesk|user support)""",
        unless="thử; thí điểm; trung tâm vận hành tập trung; trial; pilot",
    ),
    Sign(
        Kind.PLAN,
        f"""^(lập|xây dựng|soạn|soạn thảo|dự thảo|hoàn thiện|chuẩn bị|thống nhất|cập nhật|điều chỉnh|
        rà soát , điều chỉnh|xây dựng khung) (các |dự thảo |khung |nội dung )?({PAPERS}|khung ict|tiến độ);
        =({PAPERS}|khung ict); ^(thành lập|kiện toàn|lập tổ|lập ban|lập đầu mối|lấy ý kiến|
        thống nhất (phạm vi|nội dung|chủ trương|kế hoạch)|đặt hàng (kh|khoa học|nghiên cứu)|
        tư vấn … giải pháp|tư vấn giải pháp|ký thỏa thuận , lập|quy hoạch|lập quy hoạch|thỏa thuận và kế hoạch|
        lập kế hoạch|ký thỏa thuận và)""",
        """^(plan|planning|project planning|draft|draw up|name contact|set up the working group|form the|
        working group|agree the scope|consult|finalise|finalize|submit the (plan|scheme)|commission research|
        advise on|(set up|establish|form) … (committee|working group|project team|task force)|roadmap (drafting|
        preparation)|
        sign the new agreement and plan|write the plan|prepare the plan|scheme)""",
    ),
    Sign(
        Kind.INTEGRATE,
        """^(kết nối|tích hợp|liên thông|chia sẻ|đồng bộ|kết nối và|tích hợp và|kết nối , (chia sẻ|tích hợp|
        liên thông)|nối|đấu nối|đưa (dữ liệu|csdl|cơ sở dữ liệu) … vào kho|nạp … vào kho|đấu nối (hệ thống|
        phần mềm))""",
        """^((system|data|api|application|platform) integration|connect|integrate|integration|link|interconnect|
        bring … data in|share data|interface|join up)""",
        unless="""nội quy; nội dung; nội bộ; mạng; kết nối internet; network; đường truyền; thống nhất điều kiện;
        liên thông điện tử xã""",
    ),
    Sign(
        Kind.DATA,
        f"""^(số hóa|chuẩn hóa|làm sạch|tạo lập|thu thập|nhập|chuyển đổi|cập nhật|khởi tạo|di chuyển|đối soát|
        làm giàu|nạp|rà soát , số hóa|rà soát , chuẩn hóa|xây dựng , cập nhật|thu thập , số hóa|biên tập|
        tổng hợp) … ({DATA}); ^chuẩn hóa (các )?(danh mục|mã|bộ mã); ^đo đạc … (bản đồ|địa chính); ^(số hóa|quét|scan|
        chỉnh lý|
        chuyển đổi dữ liệu|migrate dữ liệu|nhập (liệu|hồ sơ|dữ liệu|số liệu|học bạ)|làm sạch dữ liệu|tạo lập dữ liệu|
        xây dựng (cơ sở dữ liệu|csdl|dữ liệu|bộ dữ liệu)|cơ sở dữ liệu chuyên ngành|csdl chuyên ngành|
        hệ thống dữ liệu chuyên ngành|thống nhất điều kiện kết nối|thỏa thuận và kiểm tra điều kiện kết nối)""",
        """^(digiti[sz]e … (records|archives|archive|documents|files|dossiers|papers|data)|digiti[sz]ation of|
        clean (the )?… data|migrate … (data|records|documents|files)|collect … data|data (migration|cleaning|
        cleansing|entry|conversion|collection|standardi[sz]ation|digiti[sz]ation)|sector databases|
        build the … database|load the data|agree on connecting)""",
        unless="kho dữ liệu; quan trắc; nền tảng; (?<!danh mục )dùng chung; quy trình",
    ),
    Sign(
        Kind.INFRA,
        f"""^(xây dựng|nâng cấp|mở rộng|lắp đặt|cải tạo|thiết lập|đầu tư|cấp|cấp phát|kéo|kéo cáp|phủ sóng|phổ cập|
        trang bị|bổ sung|cung cấp|hoàn thiện|phát triển|chuẩn bị|triển khai|lắp|xây dựng , nâng cấp|
        mở rộng , nâng cấp|nâng cấp , mở rộng|cung cấp , lắp đặt|mua sắm , lắp đặt|vnpt đầu tư|viettel đầu tư|phủ|
        phát triển , nâng cấp|thi công|ngầm hóa|cài đặt|cài|bố trí|thuê) (hệ thống |các |mới |thêm |
        môi trường )*({NETWORKS}); ^(lắp đặt|
        thi công( ,)? lắp đặt|kéo cáp|phủ sóng|cáp quang|phủ wifi|ngầm hóa|máy chủ|hạ tầng|cấp phát tài nguyên)""",
        """^(extend|upgrade|build|install|provide|expand|set up|bring|invest in|buy|lay|(procure|supply|
        deliver)( and| ,)? install) (the |new |more |digital |cctv |smart )*(4g|5g|fibre|fiber|network|networks|
        broadband|
        data network|dedicated data|data centre|data center|shared data centre|servers|server|infrastructure|telecom|
        cameras|sensors|wifi|public wifi|server room|hardware); ^(fibre|5g|vnpt invests|dedicated network|network|
        (server|network|camera|sensor|equipment) installation|installation of … (servers|cameras|sensors|network|
        equipment|
        hardware)|(cloud|it|
        ict|server|network) infrastructure|data (centre|center) (build|construction|set up))""",
        unless="""giải pháp thực thi; trung tâm vận hành tập trung; mạng xã hội; central operations;
        tools to enforce; cơ sở dữ liệu""",
    ),
    Sign(
        Kind.BUILD,
        f"""^(xây dựng|phát triển|nâng cấp|hoàn thiện|thiết lập|cài đặt|cấu hình|lập trình|điện tử hóa|tùy chỉnh|
        thiết kế , xây dựng|thiết kế , phát triển|xây dựng , nâng cấp|nâng cấp , hoàn thiện|thiết kế và xây dựng|
        cài đặt , cấu hình|xây dựng và|mở rộng|triển khai (xây dựng|giải pháp|hệ thống|nền tảng|phần mềm|lgsp|
        ứng dụng|cổng|kho)|xây dựng , triển khai|thiết lập , cài đặt|mở dữ liệu|phát huy nền tảng) (các |bộ |mới |
        bản |module |giải pháp )*({PRODUCTS}); ^(cài đặt|cài (phần mềm|bản)|làm phần mềm|cấu hình|lập trình|
        thiết kế (giao diện|trải nghiệm|ui|ux)|
        coding|code|điện tử hóa|phát triển (phần mềm|ứng dụng)|tùy biến|triển khai giải pháp|mở dữ liệu|
        phát huy nền tảng|thiết lập hạ tầng , giải pháp|lgsp|một cửa điện tử|văn phòng điện tử);
        =xây dựng( phần .+| giai đoạn .+| toàn bộ| bản .+| lõi)?$; ^((chỉnh sửa|hiệu chỉnh) phần mềm); ^(nền tảng|
        phần mềm|ứng dụng (di động|số|phản ánh|công dân)|
        giải pháp|hệ thống|kho dữ liệu|kho|trung tâm điều hành|cổng (dịch vụ|thông tin|dữ liệu|1022|tương tác|
        thanh toán|du lịch|và ứng dụng))""",
        f"""^(build|develop|upgrade|set up|install|configure|install and configure|customise|customize|code|publish|
        build and upgrade|design and build) … ({PRODUCTS_IN_ENGLISH}); ^((system|software|application|app|portal|
        platform) development|(ui|ux|ui ux|user interface|
        interface|software) design|digitise procedures|deploy (the )?(security|software|lgsp|system|platform)|
        smart|extend e office|implement (the )?(system|software|platform)|digital (health|education|
        agriculture) platform|natural resources database|platform|software)""",
        unless="hoàn thành; đi vào hoạt động; chính sách; được; complete in; capacity",
    ),
    Sign(
        Kind.BUILD,
        f"^(xây dựng|phát triển) … ({PRODUCTS})",
        "",
        unless="nguồn nhân lực; nhân lực; đội ngũ; được; thị trường",
    ),
)
"""The table."""

EVENTS = Sign(
    Kind.MILESTONE,
    """^ký (thỏa thuận|kết|biên bản|hợp tác); ^kí (thỏa thuận|kết); ^mốc; ^(khởi động|khởi công|công bố|khai trương|
        lễ|ra mắt|kết thúc|bắt đầu|hoàn thành|hết (thời hạn|hạn|hiệu lực)|thông báo kết luận|thông báo);
        được (phê duyệt|ban hành|thông qua|chấp thuận|nghiệm thu|công nhận|bàn giao|đưa vào|ký|cấp|công bố|
        thành lập); (hoàn thành|kết thúc|có hiệu lực); (cho phép|chấp thuận) (nhân rộng|kết quả|triển khai|thực hiện|
        bước); đi vào (hoạt động|vận hành); ^… (ký thỏa thuận|ký kết|cho phép|chấp thuận|chọn được); ^chọn … (làm|
        thí điểm); đạt … %; (chiếm|đạt) [0-9]+; vận hành chính thức""",
    """signed; signs; ^sign (the|an|a) agreement; approved; adopted; issued; ^(end|start|launch|kick off|
        milestone); (complete|completed|begins|ends|in force|in service|launched|accepted|chosen|clears|reaches|
        accepts); sign the … agreement""",
)
"""What tells that a task without a duration is an instant; of one with a duration it tells nothing."""
